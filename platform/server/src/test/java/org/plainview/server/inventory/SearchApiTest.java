package org.plainview.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.record.Agreement;
import org.plainview.record.DocumentHash;
import org.plainview.record.Element;
import org.plainview.record.Key;
import org.plainview.record.Policy;
import org.plainview.record.PolicyVersion;
import org.plainview.record.Recipient;
import org.plainview.record.Translations;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.Pdfs;
import org.plainview.server.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchApiTest extends ServerTest {
    private District district;
    private Browser steward;

    @BeforeEach
    void aRecordWithTexts() {
        district = newDistrict("Searching");
        steward = signIn(district, Role.STEWARD);
        var words = "# Drills\n\nNobody is locked out. A **lanyard** with a número is worn by each visitor.\n\n"
                + "Doors stay closed. ".repeat(100) + "La evacuación empieza con una señal.";
        var text = hash("text.md", words.getBytes(StandardCharsets.UTF_8));
        var contract = hash("dpa.pdf", Pdfs.tagged("The operator destroys pupil records"));
        DistrictScope.run(
                district.id(),
                () -> history.as(
                        "test",
                        () -> workingRecord.putAll(
                                List.of(
                                        Element.builder(Key.of("bus-card"), "Bus card")
                                                .description("The number that opens the door of the bus.")
                                                .translations(
                                                        Translations.of("es", Map.of("name", "Tarjeta del autobús")))
                                                .build(),
                                        Element.named(Key.of("bus-stop"), "Stop of the bus"),
                                        Policy.builder(Key.of("drills"), "Safety drills")
                                                .code("4112.6")
                                                .build(),
                                        PolicyVersion.builder(Key.of("drills-2024"), Key.of("drills"), "Safety drills")
                                                .text(text)
                                                .build(),
                                        Recipient.named(Key.of("acme"), "Acme"),
                                        Agreement.builder(Key.of("dpa"), "Acme agreement")
                                                .document(contract)
                                                .build()),
                                "test")));
    }

    @ParameterizedTest
    @CsvSource({
        "BUS,bus-card bus-stop",
        "bus card,bus-card",
        "AUTOBUS,bus-card",
        "opens door,bus-card",
        "4112.6,drills",
        "numero lany,drills-2024",
        "destroys,dpa",
        "safety,drills drills-2024",
        "bus lanyard,",
        "'\"''; --',",
    })
    void wordsAreFoundWhereverTheyStand(String asked, String expected) {
        assertThat(search(asked)
                        .get("found")
                        .valueStream()
                        .map(each -> each.get("key").asString()))
                .containsExactly(expected == null ? new String[0] : expected.split(" "));
    }

    @Test
    void namesStandBeforeTextsAndEachSaysWhere() {
        var found = search("door").get("found");
        assertThat(found.get(0).get("field").asString()).isEqualTo("description");
        assertThat(found.get(0).get("passage").asString()).contains("opens the door");

        assertThat(search("bus stop").at("/found/0/passage").isNull()).isTrue();
        assertThat(search("lanyard").at("/found/0/passage").asString()).contains("lanyard", "visitor");
        assertThat(search("senal").at("/found/0/passage").asString()).contains("evacuación", "señal");
        assertThat(search("lanyard").at("/found/0/field").asString()).isEqualTo("text");
    }

    private DocumentHash hash(String name, byte[] content) {
        var sent = steward.upload("/api/districts/" + district.slug() + "/documents", name, content);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        return new DocumentHash(
                JsonMapper.shared().readTree(sent.body()).get("hash").asString());
    }

    private JsonNode search(String asked) {
        var answer = steward.api(
                "GET",
                "/api/districts/" + district.slug() + "/search?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
