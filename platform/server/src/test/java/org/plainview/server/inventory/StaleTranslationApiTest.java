package org.plainview.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A translation follows its original through the API: made, left behind, confirmed. */
class StaleTranslationApiTest extends ServerTest {
    private static final String CARD = """
            {"key": "bus-card", "name": "Bus card", "translations": {"es": {"name": "Tarjeta del autobús"}}}
            """;

    @Test
    void whoeverChangesTheOriginalIsToldOfTheTranslation() {
        var district = newDistrict("Translating");
        var steward = signIn(district, Role.STEWARD);

        var made =
                put(steward, district, (ObjectNode) JsonMapper.shared().readTree(CARD), Map.of("If-None-Match", "*"));
        assertThat(made.at("/body/translations/es/translatedFrom/name").asString())
                .hasSize(16);
        assertThat(made.get("stale").size()).isZero();

        var body = (ObjectNode) made.get("body");
        var left = put(steward, district, body.put("name", "Bus pass"), Map.of("If-Match", "\"1\""));
        assertThat(left.at("/stale/0/language").asString()).isEqualTo("es");
        assertThat(left.at("/stale/0/field").asString()).isEqualTo("name");
        assertThat(tasks(steward, district))
                .contains("The text of Bus pass in Spanish is older than what it translates");

        var confirmed = (ObjectNode) left.get("body");
        ((ObjectNode) confirmed.at("/translations/es")).remove("translatedFrom");
        assertThat(put(steward, district, confirmed, Map.of("If-Match", "\"2\""))
                        .get("stale")
                        .size())
                .isZero();
        assertThat(tasks(steward, district)).doesNotContain("older than what it translates");
    }

    private JsonNode put(Browser steward, District district, ObjectNode body, Map<String, String> condition) {
        var headers = new HashMap<>(condition);
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/json");
        var answer = steward.api(
                "PUT",
                "/api/districts/" + district.slug() + "/record/elements/bus-card",
                headers,
                Optional.of(body.toString()));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String tasks(Browser steward, District district) {
        return steward.api("GET", "/api/districts/" + district.slug() + "/tasks", Optional.empty())
                .body();
    }
}
