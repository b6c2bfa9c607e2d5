package org.plainview.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plainview.server.publishing.Publisher;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

class AccentApiTest extends ServerTest {
    private static final Pattern SHEET = Pattern.compile("href=\"(/assets/accent-[^\"]+)\"");

    @Autowired
    private Publisher publisher;

    @Test
    void whoChoosesAColorHearsHowItIsShown() {
        var district = newDistrict("Choosing");
        var api = "/api/districts/" + district.slug() + "/accent/";
        var viewer = signIn(district, Role.VIEWER);

        var yellow =
                JsonMapper.shared().readTree(viewer.api("GET", api + "ffd000").body());

        assertThat(yellow.at("/light/asChosen").asBoolean()).isFalse();
        assertThat(yellow.at("/light/color").asString()).matches("#[0-9a-f]{6}").isNotEqualTo("#ffd000");
        assertThat(yellow.at("/light/ground").asString()).isEqualTo("#ffffff");
        assertThat(yellow.at("/dark/asChosen").asBoolean()).isTrue();
        assertThat(yellow.at("/dark/color").asString()).isEqualTo("#ffd000");
        assertThat(viewer.api("GET", api + "yellow").statusCode()).isEqualTo(404);
    }

    @Test
    void theColorComesWithTheNextEditionAsAStyleSheetToKeep() {
        var district = newDistrict("Colored");
        var reader = new Browser(port);
        accentIs(district, "#ffd000");

        var page = reader.get("/d/" + district.slug() + "/");
        var link = SHEET.matcher(page.body());
        assertThat(link.find()).isTrue();
        var sheet = reader.get(link.group(1));

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("style-src 'self';");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.body()).contains("--accent:#ffd000");
        assertThat(sheet.headers().firstValue("Content-Type")).hasValue("text/css;charset=utf-8");
        assertThat(sheet.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(reader.get("/assets/accent-ffd000-00000000.css").statusCode())
                .isEqualTo(404);
    }

    private void accentIs(District district, String color) {
        DistrictScope.run(
                district.id(),
                () -> history.as("a test", () -> {
                    var profile = workingRecord.profile();
                    workingRecord.putProfile(
                            profile.value().toBuilder().accent(color).build(), profile.version());
                    publisher.publish("", null);
                }));
    }
}
