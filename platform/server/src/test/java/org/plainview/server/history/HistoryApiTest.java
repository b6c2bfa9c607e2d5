package org.plainview.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.server.shared.Role;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HistoryApiTest extends ServerTest {
    private static final Map<String, String> NEW = Map.of("If-None-Match", "*", "Content-Type", "application/json");

    private String base = "";
    private Browser steward;
    private Browser admin;

    @BeforeEach
    void twoWhoWrite() {
        var district = newDistrict("History District");
        base = "/api/districts/" + district.slug();
        steward = signIn(district, Role.STEWARD);
        admin = signIn(district, Role.ADMIN);
        put(steward, NEW, "bus-card", "Bus card");
        put(admin, version(1), "bus-card", "Bus pass");
        put(admin, NEW, "photo", "Photo");
        steward.api("DELETE", base + "/record/elements/photo", version(1), Optional.empty());
    }

    @Test
    void changesAreFoundByPersonActionAndMoment() {
        assertThat(changes("kind=elements"))
                .containsExactly("deleted photo", "created photo", "updated bus-card", "created bus-card");
        assertThat(changes("kind=elements&who=test%20adm")).containsExactly("created photo", "updated bus-card");
        assertThat(changes("kind=elements&action=created&action=deleted"))
                .containsExactly("deleted photo", "created photo", "created bus-card");
        assertThat(changes("kind=elements&who=%25"))
                .as("a sign that means itself")
                .isEmpty();

        var updated = history("kind=elements&action=updated").get(0).get("at").asString();

        assertThat(changes("kind=elements&from=" + encoded(updated)))
                .containsExactly("deleted photo", "created photo", "updated bus-card");
        assertThat(changes("kind=elements&until=" + encoded(updated))).containsExactly("created bus-card");
    }

    @Test
    void anItemIsPutBackAsItStoodBeforeAChange() {
        var change = history("key=bus-card&kind=elements&action=updated")
                .get(0)
                .get("id")
                .asString();

        assertThat(restore(steward, "bus-card", version(1), change).statusCode())
                .as("somebody else has written it since")
                .isEqualTo(412);
        var restored = restore(steward, "bus-card", version(2), change);

        assertThat(restored.statusCode()).isEqualTo(200);
        assertThat(JsonMapper.shared()
                        .readTree(restored.body())
                        .at("/body/name")
                        .asString())
                .isEqualTo("Bus card");
        assertThat(restore(steward, "photo", NEW, change).statusCode())
                .as("a change of another item")
                .isEqualTo(404);
    }

    @Test
    void whatWasRemovedComesBackUnderItsKey() {
        var change = history("key=photo&kind=elements&action=deleted")
                .get(0)
                .get("id")
                .asString();
        assertThat(put(steward, NEW, "photo", "Something else").statusCode())
                .as("a key never comes to mean something else")
                .isEqualTo(409);

        var restored = restore(admin, "photo", NEW, change);

        assertThat(restored.statusCode()).isEqualTo(201);
        var items = JsonMapper.shared()
                .readTree(steward.api("GET", base + "/record/elements").body());
        assertThat(items.get("items").findValuesAsString("label")).containsExactly("Bus pass", "Photo");
        assertThat(restore(admin, "photo", NEW, change).statusCode())
                .as("it is there already")
                .isEqualTo(412);
    }

    private List<String> changes(String asked) {
        return history(asked)
                .valueStream()
                .map(change -> change.get("action").asString() + " "
                        + change.get("key").asString())
                .toList();
    }

    private JsonNode history(String asked) {
        return JsonMapper.shared()
                .readTree(steward.api("GET", base + "/history?" + asked).body())
                .get("changes");
    }

    private HttpResponse<String> put(Browser who, Map<String, String> headers, String key, String name) {
        return who.api(
                "PUT",
                base + "/record/elements/" + key,
                headers,
                Optional.of("{\"key\":\"%s\",\"name\":\"%s\"}".formatted(key, name)));
    }

    private HttpResponse<String> restore(Browser who, String key, Map<String, String> headers, String change) {
        return who.api(
                "POST",
                base + "/record/elements/" + key + "/restore",
                headers,
                Optional.of("{\"change\":\"%s\"}".formatted(change)));
    }

    private static Map<String, String> version(int version) {
        return Map.of("If-Match", "\"" + version + "\"", "Content-Type", "application/json");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
