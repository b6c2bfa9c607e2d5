package org.plainview.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ViewsApiTest extends ServerTest {
    private static String address(District district) {
        return "/api/districts/" + district.slug() + "/views/elements";
    }

    private static List<JsonNode> views(Browser browser, District district) {
        var answer = browser.api("GET", address(district), Optional.empty());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared()
                .readTree(answer.body())
                .get("views")
                .valueStream()
                .toList();
    }

    private static int save(Browser browser, District district, String json) {
        return browser.api("PUT", address(district), Optional.of(json)).statusCode();
    }

    @Test
    void aViewIsKeptUnderItsNameReplacedAndRemoved() {
        var district = newDistrict("Views");
        var viewer = signIn(district, Role.VIEWER);

        assertThat(
                        save(
                                viewer,
                                district,
                                "{\"name\":\" Health \",\"words\":\"nurse\",\"missing\":\"any\",\"sort\":\"-category\",\"columns\":[\"category\",\"cedsId\"]}"))
                .isEqualTo(200);
        assertThat(save(viewer, district, "{\"name\":\"bus\",\"words\":\"bus\"}"))
                .isEqualTo(200);

        var saved = views(viewer, district);
        assertThat(saved).extracting(view -> view.get("name").asString()).containsExactly("bus", "Health");
        var health = saved.get(1);
        assertThat(health.get("words").asString()).isEqualTo("nurse");
        assertThat(health.get("missing").asString()).isEqualTo("any");
        assertThat(health.get("sort").asString()).isEqualTo("-category");
        assertThat(health.get("columns").valueStream().map(JsonNode::asString)).containsExactly("category", "cedsId");

        save(viewer, district, "{\"name\":\"Health\",\"words\":\"clinic\"}");

        var replaced = views(viewer, district).get(1);
        assertThat(replaced.get("words").asString()).isEqualTo("clinic");
        assertThat(replaced.path("columns").isEmpty()).isTrue();
        assertThat(replaced.get("id")).isEqualTo(health.get("id"));

        var one = address(district) + "/" + health.get("id").asString();
        assertThat(viewer.api("DELETE", one).statusCode()).isEqualTo(204);
        assertThat(viewer.api("DELETE", one).statusCode()).isEqualTo(404);
        assertThat(views(viewer, district)).hasSize(1);
    }

    @Test
    void nobodyElseSeesOrRemovesIt() {
        var district = newDistrict("Own views");
        var owner = signIn(district, Role.STEWARD);
        save(owner, district, "{\"name\":\"Mine\"}");
        var id = views(owner, district).getFirst().get("id").asString();
        // One identity side for all: who signs in last is who sits there.
        var colleague = signIn(district, Role.ADMIN);

        assertThat(views(colleague, district)).isEmpty();
        assertThat(colleague.api("DELETE", address(district) + "/" + id).statusCode())
                .isEqualTo(404);
        save(colleague, district, "{\"name\":\"Mine\",\"words\":\"other\"}");
        assertThat(views(owner, district).getFirst().get("words").isNull()).isTrue();
    }

    @Test
    void itGoesWithItsOwner() {
        var district = newDistrict("Leaving");
        var owner = signIn(district, Role.STEWARD);
        save(owner, district, "{\"name\":\"Mine\"}");
        var admin = signIn(district, Role.ADMIN);
        var team = "/api/districts/" + district.slug() + "/team";
        var id = JsonMapper.shared()
                .readTree(admin.api("GET", team, Optional.empty()).body())
                .findValues("id")
                .stream()
                .map(JsonNode::asString)
                .filter(each -> !DATABASE.queryAsSuperuser("SELECT 1 FROM saved_view WHERE member_id = '" + each + "'")
                        .isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(admin.api("DELETE", team + "/" + id).statusCode()).isEqualTo(204);

        assertThat(DATABASE.queryAsSuperuser("SELECT 1 FROM saved_view WHERE member_id = '" + id + "'"))
                .isEmpty();
    }

    @Test
    void whatIsNoViewIsRefused() {
        var district = newDistrict("No views");
        var viewer = signIn(district, Role.VIEWER);

        assertThat(save(viewer, district, "{\"name\":\" \"}")).isEqualTo(400);
        assertThat(save(viewer, district, "{\"name\":\"" + "x".repeat(81) + "\"}"))
                .isEqualTo(400);
        assertThat(save(viewer, district, "{\"name\":\"x\",\"columns\":[\"a,b\"]}"))
                .isEqualTo(400);
        assertThat(viewer.api("GET", address(district).replace("elements", "nothing"))
                        .statusCode())
                .isEqualTo(404);
        for (int i = 0; i < 40; i++) {
            save(viewer, district, "{\"name\":\"View " + i + "\"}");
        }
        assertThat(save(viewer, district, "{\"name\":\"One more\"}")).isEqualTo(409);
        assertThat(save(viewer, district, "{\"name\":\"View 7\",\"words\":\"again\"}"))
                .isEqualTo(200);
    }
}
