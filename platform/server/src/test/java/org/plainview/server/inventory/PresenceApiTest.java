package org.plainview.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.record.Element;
import org.plainview.record.Key;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PresenceApiTest extends ServerTest {
    private static final Key CARD = Key.of("bus-card");

    private District district;
    private Browser ana;
    private Browser ben;

    @BeforeEach
    void twoStewards() {
        district = newDistrict("Two stewards");
        ana = signIn(district, Role.STEWARD);
        ben = signIn(district, Role.APPROVER);
        put(Element.named(CARD, "Bus card"), OptionalLong.empty());
    }

    @Test
    void twoInTheSameItemSeeEachOtherUntilOneLeaves() {
        assertThat(here(ana, "bus-card").get("others")).isEmpty();

        assertThat(here(ben, "bus-card").get("others").valueStream().map(JsonNode::asString))
                .containsExactly("Test STEWARD");
        assertThat(here(ana, "bus-card").get("others").valueStream().map(JsonNode::asString))
                .containsExactly("Test APPROVER");

        assertThat(here(ben, "another").get("version").isNull()).isTrue();
        assertThat(here(ana, "bus-card").get("others")).isEmpty();
        here(ben, "bus-card");
        assertThat(ben.api("DELETE", address("")).statusCode()).isEqualTo(204);
        assertThat(here(ana, "bus-card").get("others")).isEmpty();
    }

    @Test
    void whatTheOtherSavesIsHeardOf() {
        assertThat(here(ana, "bus-card").get("version").asLong()).isEqualTo(1);

        put(Element.named(CARD, "Bus pass"), OptionalLong.of(1));

        var heard = here(ana, "bus-card");
        assertThat(heard.get("version").asLong()).isEqualTo(2);
        assertThat(heard.get("updatedBy").asString()).isEqualTo("Ben");
    }

    @Test
    void whoIsNotHeardOfForSomeSecondsIsGone() {
        here(ben, "bus-card");
        DATABASE.queryAsSuperuser(
                "WITH past AS (UPDATE presence SET seen_at = now() - interval '1 minute' WHERE district_id = '%s' RETURNING 1) SELECT count(*) FROM past"
                        .formatted(district.id()));

        assertThat(here(ana, "bus-card").get("others")).isEmpty();
    }

    private JsonNode here(Browser who, String key) {
        var answer = who.api("PUT", address("/elements/" + key));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private String address(String item) {
        return "/api/districts/" + district.slug() + "/presence" + item;
    }

    private void put(Element element, OptionalLong version) {
        DistrictScope.run(district.id(), () -> history.as("Ben", () -> workingRecord.put(element, version)));
    }
}
