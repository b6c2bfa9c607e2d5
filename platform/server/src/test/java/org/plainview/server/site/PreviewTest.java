package org.plainview.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.record.Contact;
import org.plainview.record.Item;
import org.plainview.record.Key;
import org.plainview.record.RetentionRule;
import org.plainview.server.publishing.Publisher;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff look at the public pages of the draft; nobody else does, and nothing of it is kept. */
class PreviewTest extends ServerTest {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    @Autowired
    private Publisher publisher;

    private District district;
    private String base;
    private Browser viewer;

    @BeforeEach
    void aDraft() {
        district = newDistrict("Preview District");
        base = "/api/districts/" + district.slug() + "/preview";
        viewer = signIn(district, Role.VIEWER);
        write(rule("Three years"));
    }

    @Test
    void thePagesAreThoseThatPublishingWouldMake() {
        var page = viewer.get(base + "/retention");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<strong>Draft.</strong>")
                .contains("Bus card log")
                .contains("Three years")
                .contains("Edition 1, not published yet");
        assertThat(viewer.get(base + "/es/retention").body()).contains("<strong>Borrador.</strong>");
    }

    @Test
    void whatWouldChangeIsToldBeforeItIsPublic() {
        publish();
        write(rule("Seven years"));

        var changes = viewer.get(base + "/changes").body();

        assertThat(changes).contains("Edition 2").contains("Seven years").contains("Edition 1");
        assertThat(viewer.get("/d/" + district.slug() + "/retention").body())
                .contains("Three years")
                .doesNotContain("Seven years");
    }

    @Test
    void everyLinkWithinLeadsOn() {
        publish();
        write(Contact.named(Key.of("nurse"), "School nurse"));
        var seen = new LinkedHashSet<>(Set.of(base + "/"));
        var open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            var path = open.pop();
            var page = viewer.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            LINK.matcher(page.body())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(link -> link.startsWith(base) && seen.add(link))
                    .forEach(open::add);
        }

        assertThat(seen).hasSizeGreaterThan(20).contains(base + "/es/retention", base + "/editions/1");
    }

    @Test
    void onlyThePlatformsOwnPagesFrameItAndNobodyKeepsIt() {
        var headers = viewer.get(base + "/").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'self'");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void whatComesWithPublicationIsNotThereYet() {
        publish();

        for (var path : List.of("/open-data", "/open-data/elements.csv", "/.well-known/student-data.json")) {
            assertThat(viewer.get(base + path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void nobodyElseSeesTheDraft() {
        var stranger = signIn(newDistrict("Other District"), Role.ADMIN);

        assertThat(stranger.get(base + "/retention").statusCode()).isEqualTo(404);
        assertThat(new Browser(port).get(base + "/retention").statusCode()).isEqualTo(401);
        assertThat(viewer.get("/d/" + district.slug() + "/retention").body()).doesNotContain("Bus card log");
    }

    private static RetentionRule rule(String period) {
        return RetentionRule.builder(Key.of("bus-card-log"), "Bus card log")
                .period(period)
                .build();
    }

    private void publish() {
        DistrictScope.run(district.id(), () -> history.as("test", () -> publisher.publish("An edition", null)));
    }

    private void write(Item... items) {
        DistrictScope.run(district.id(), () -> history.as("test", () -> workingRecord.putAll(List.of(items), "test")));
    }
}
