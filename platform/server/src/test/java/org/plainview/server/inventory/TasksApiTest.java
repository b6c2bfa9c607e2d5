package org.plainview.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plainview.record.Agreement;
import org.plainview.record.Disclosure;
import org.plainview.record.Element;
import org.plainview.record.Key;
import org.plainview.record.Recipient;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.ServerTest;
import tools.jackson.databind.json.JsonMapper;

class TasksApiTest extends ServerTest {
    private static final Key ACME = Key.of("acme");
    private static final Key CONTRACT = Key.of("contract");

    @Test
    void theFirstScreenHearsOfDriftAndOfWhatEnds() {
        var district = newDistrict("Drifting");
        var items = List.of(
                Recipient.named(ACME, "Acme"),
                Element.named(Key.of("name"), "Name"),
                Element.named(Key.of("birth-date"), "Birth date"),
                Agreement.builder(CONTRACT, "the Acme contract")
                        .permits(Key.of("name"))
                        .expiresOn(LocalDate.of(2027, 6, 30))
                        .build(),
                Disclosure.builder(Key.of("to-acme"), ACME)
                        .elements(Key.of("birth-date"))
                        .agreement(CONTRACT)
                        .build());
        DistrictScope.run(district.id(), () -> history.as("a test", () -> workingRecord.putAll(items, "test")));
        var viewer = signIn(district, Role.VIEWER);

        var answer = viewer.api("GET", "/api/districts/" + district.slug() + "/tasks?on=2027-06-01", Optional.empty());

        assertThat(answer.statusCode()).isEqualTo(200);
        var tasks = JsonMapper.shared().readTree(answer.body()).get("tasks");
        assertThat(tasks.size()).isEqualTo(2);
        assertThat(tasks.get(0).get("text").asString())
                .isEqualTo("Birth date goes to Acme, which the Acme contract does not permit");
        assertThat(tasks.get(0).get("urgency").asString()).isEqualTo("NOW");
        assertThat(tasks.get(0).get("kind").asString()).isEqualTo("disclosures");
        assertThat(tasks.get(1).get("key").asString()).isEqualTo("contract");
        assertThat(tasks.get(1).get("due").asString()).isEqualTo("2027-06-30");
    }

    @Test
    void withoutADayItIsTodayInTheDistrict() {
        var district = newDistrict("Now");

        var answer = signIn(district, Role.VIEWER)
                .api("GET", "/api/districts/" + district.slug() + "/tasks", Optional.empty());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(LocalDate.parse(
                        JsonMapper.shared().readTree(answer.body()).get("asOf").asString()))
                .isBetween(
                        LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1), LocalDate.now(java.time.ZoneOffset.UTC));
    }
}
