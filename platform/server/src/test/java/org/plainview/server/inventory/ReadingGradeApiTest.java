package org.plainview.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadingGradeApiTest extends ServerTest {
    /** 17 words, 20 syllables: 0.39 · 17 + 11.8 · 1.176 − 15.59 = 4.9. */
    private static final String CARD =
            "The card number opens the bus door and tells the office when your child rides to school.";

    @Test
    void aTextIsMeasuredByTheLimitOfTheDistrict() {
        var district = newDistrict("Reading");
        var viewer = signIn(district, Role.VIEWER);

        var before = measure(viewer, district, CARD, "en");
        limitIs(district, 3);
        var after = measure(viewer, district, CARD, "en");

        assertThat(before.get("grade").asInt()).isEqualTo(4);
        assertThat(before.get("limit").asInt()).isEqualTo(8);
        assertThat(before.get("above").asBoolean()).isFalse();
        assertThat(before.at("/hardest/text").asString()).isEqualTo(CARD);
        assertThat(before.at("/hardest/grade").asInt()).isEqualTo(4);
        assertThat(after.get("limit").asInt()).isEqualTo(3);
        assertThat(after.get("above").asBoolean()).isTrue();
    }

    @Test
    void whatCannotBeMeasuredHasNoGrade() {
        var district = newDistrict("Not measured");
        var viewer = signIn(district, Role.VIEWER);

        assertThat(measure(viewer, district, CARD, "vi").get("grade").isNull()).isTrue();
        assertThat(measure(viewer, district, "Bus card number", "en")
                        .get("grade")
                        .isNull())
                .isTrue();
        assertThat(measure(viewer, district, "", "").get("above").asBoolean()).isFalse();
    }

    @Test
    void aTextLongerThanAnyFieldIsRefused() {
        var district = newDistrict("Too long");
        var viewer = signIn(district, Role.VIEWER);
        var body = JsonMapper.shared()
                .createObjectNode()
                .put("text", "a".repeat(100_001))
                .put("language", "en");

        var answer = viewer.api(
                "POST", "/api/districts/" + district.slug() + "/reading-grade", Optional.of(body.toString()));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    private void limitIs(District district, int grade) {
        DistrictScope.run(
                district.id(),
                () -> history.as("a test", () -> {
                    var profile = workingRecord.profile();
                    workingRecord.putProfile(
                            profile.value().toBuilder().readingGrade(grade).build(), profile.version());
                }));
    }

    private static JsonNode measure(Browser browser, District district, String text, String language) {
        var body = JsonMapper.shared().createObjectNode().put("text", text).put("language", language);
        var answer = browser.api(
                "POST", "/api/districts/" + district.slug() + "/reading-grade", Optional.of(body.toString()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
