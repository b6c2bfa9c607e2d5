package org.plainview.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.record.Contact;
import org.plainview.record.Disclosure;
import org.plainview.record.Element;
import org.plainview.record.ElementCategory;
import org.plainview.record.Item;
import org.plainview.record.Key;
import org.plainview.record.LegalBasis;
import org.plainview.record.Purpose;
import org.plainview.record.Recipient;
import org.plainview.record.RecipientType;
import org.plainview.record.RetentionRule;
import org.plainview.record.Source;
import org.plainview.server.publishing.Publisher;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.tenancy.DistrictStatus;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Two districts that both agreed show what each shares with the same vendor; nobody else is shown to anybody. */
class CompareTest extends ServerTest {
    @Autowired
    private Publisher publisher;

    private District elm;
    private District oak;
    private Browser parent;

    @BeforeEach
    void twoDistricts() {
        elm = newDistrict("Elm Creek");
        oak = newDistrict("Oak Hill");
        parent = new Browser(port);
        fill(elm, "acme", "Acme Transit, Inc.", "https://www.acme.example.com/a", "Bus card number", "Home address");
        fill(oak, "transit", "ACME", "https://acme.example.com", "BUS CARD NUMBER", "Bus stop");
    }

    private void fill(District district, String vendor, String name, String website, String... facts) {
        var items = new ArrayList<Item>(List.of(
                Purpose.builder(Key.of("rides"), "Rides")
                        .legalBasis(LegalBasis.STATE_LAW)
                        .citation("Law")
                        .build(),
                RetentionRule.builder(Key.of("rule"), "Cards").period("3 years").build(),
                Contact.builder(Key.of("office"), "Office")
                        .email("office@example.org")
                        .build(),
                Recipient.builder(Key.of(vendor), name).website(website).build(),
                Recipient.builder(Key.of("own"), "Only of " + district.name())
                        .type(RecipientType.VENDOR)
                        .build(),
                // Of two states, perhaps: nothing says that it is one and the same.
                Recipient.builder(Key.of("state"), "Department of Education")
                        .type(RecipientType.STATE_AGENCY)
                        .build(),
                Recipient.builder(Key.of("idle"), "Gets nothing").build()));
        var keys = new ArrayList<Key>();
        for (var fact : facts) {
            var key = Key.of("fact-" + keys.size());
            keys.add(key);
            items.add(Element.builder(key, fact)
                    .description(fact)
                    .category(ElementCategory.TRANSPORTATION)
                    .source(Source.PARENT)
                    .required(true)
                    .purposes(List.of(Key.of("rides")))
                    .retention(Key.of("rule"))
                    .contact(Key.of("office"))
                    .build());
        }
        for (var to : List.of(vendor, "own", "state")) {
            items.add(Disclosure.builder(Key.of("to-" + to), Key.of(to))
                    .elements(keys)
                    .build());
        }
        DistrictScope.run(district.id(), () -> history.as("Ana Ruiz", () -> workingRecord.putAll(items, "test")));
    }

    private void publish(District district, boolean comparable) {
        draft(district, comparable);
        DistrictScope.run(district.id(), () -> history.as("Ana Ruiz", () -> publisher.publish("", null)));
    }

    private void draft(District district, boolean comparable) {
        DistrictScope.run(
                district.id(),
                () -> history.as("Ana Ruiz", () -> {
                    var profile = workingRecord.profile();
                    workingRecord.putProfile(
                            profile.value().toBuilder()
                                    .comparable(comparable)
                                    .statement("Said " + System.nanoTime())
                                    .build(),
                            profile.version());
                }));
    }

    private int status(District district, String path) {
        return parent.get("/d/" + district.slug() + path).statusCode();
    }

    private String page(District district, String path) {
        var page = parent.get("/d/" + district.slug() + path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }

    /** The text of a section, which ends where the next begins. */
    private static String section(String page, String heading) {
        int from = page.indexOf("<h2>" + heading);
        assertThat(from).as(heading).isPositive();
        int to = page.indexOf("<h2>", from + 4);
        return page.substring(from, to < 0 ? page.length() : to);
    }

    private void bothAgree() {
        publish(elm, true);
        publish(oak, true);
        eventually(() -> status(elm, "/compare/" + oak.slug()) == 200);
    }

    @Test
    void bothShowWhatEachSharesWithTheSameVendor() {
        bothAgree();

        assertThat(page(elm, "/sharing")).contains("/d/" + elm.slug() + "/compare\"");
        eventually(() -> page(elm, "/compare").contains(oak.slug()));
        assertThat(section(page(elm, "/compare"), "In the same state"))
                .contains("/d/" + elm.slug() + "/compare/" + oak.slug() + "\"");
        var all = page(elm, "/compare/" + oak.slug());
        assertThat(section(all, "Both share with (1)")).contains("Acme Transit", "/sharing/acme/compare/" + oak.slug());
        assertThat(section(all, "Only Elm Creek shares with (2)")).contains("Only of Elm Creek", "2 facts");
        assertThat(section(all, "Only Oak Hill shares with (2)"))
                .contains("Only of Oak Hill", "Department of Education")
                .doesNotContain("Gets nothing");
        var one = page(elm, "/sharing/acme/compare/" + oak.slug());
        assertThat(section(one, "Both share (1)")).contains("Bus card number");
        assertThat(section(one, "Only Elm Creek shares (1)")).contains("Home address");
        assertThat(section(one, "Only Oak Hill shares (1)"))
                .contains("Bus stop", "/d/" + oak.slug() + "/data/fact-1\"")
                .doesNotContain("Home address");
        assertThat(page(oak, "/es/sharing/transit/compare/" + elm.slug())).contains("Ambos comparten (1)");
        assertThat(parent.api("GET", "/d/" + elm.slug() + "/compare/" + oak.slug(), Optional.empty())
                        .body())
                .contains("\"name\":\"Only of Oak Hill\"", "\"number\":1")
                .doesNotContain("office@example.org");
        assertThat(status(elm, "/sharing/own/compare/" + oak.slug())).isEqualTo(404);
    }

    /** What was kept anywhere would outlive the agreement. */
    @Test
    void nobodyKeepsAComparison() {
        bothAgree();

        for (var path : List.of("/compare", "/compare/" + oak.slug(), "/sharing/acme/compare/" + oak.slug())) {
            var headers = parent.get("/d/" + elm.slug() + path).headers();
            assertThat(headers.firstValue("Cache-Control")).as(path).contains("no-store");
            assertThat(headers.firstValue("X-Robots-Tag")).as(path).contains("noindex");
            assertThat(status(elm, path + "/qr.svg")).as(path).isEqualTo(404);
            assertThat(status(elm, path + "/picture.png")).as(path).isEqualTo(404);
        }
        assertThat(page(elm, "/sitemap.xml")).doesNotContain("compare");
    }

    @Test
    void whoDidNotAgreeIsNotThereAndNotHintedAt() {
        publish(elm, true);
        publish(oak, false);
        draft(oak, true);

        assertThat(page(elm, "/compare")).doesNotContain(oak.slug());
        assertThat(page(oak, "/sharing")).doesNotContain("/compare");
        var refused = parent.get("/d/" + elm.slug() + "/compare/" + oak.slug());
        var nobody = parent.get("/d/" + elm.slug() + "/compare/no-such-district");
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(unnamed(refused.body(), oak.slug())).isEqualTo(unnamed(nobody.body(), "no-such-district"));
        assertThat(status(elm, "/sharing/acme/compare/" + oak.slug())).isEqualTo(404);
        assertThat(status(oak, "/compare")).isEqualTo(404);
        assertThat(status(oak, "/compare/" + elm.slug())).isEqualTo(404);
        assertThat(status(elm, "/compare/" + elm.slug())).isEqualTo(404);
    }

    /** Without what differs between any two requests: the address, and by what to call what went wrong. */
    private static String unnamed(String page, String slug) {
        return page.replace(slug, "").replaceAll("(?s)<p class=\"pv-soft\">.*?</p>", "");
    }

    @Test
    void whatTheOtherPublishesIsSeenAtOnceAndConsentCanBeTakenBack() {
        publish(elm, true);
        assertThat(status(elm, "/compare/" + oak.slug()))
                .as("nothing published")
                .isEqualTo(404);
        publish(oak, true);
        eventually(() -> status(elm, "/compare/" + oak.slug()) == 200);
        DistrictScope.run(
                oak.id(),
                () -> history.as(
                        "Ana Ruiz",
                        () -> workingRecord.putAll(
                                List.of(
                                        Recipient.builder(Key.of("new"), "Newcomer")
                                                .build(),
                                        Disclosure.builder(Key.of("to-new"), Key.of("new"))
                                                .elements(List.of(Key.of("fact-0")))
                                                .build()),
                                "test")));
        assertThat(page(elm, "/compare/" + oak.slug())).as("a draft").doesNotContain("Newcomer");

        publish(oak, true);
        eventually(() -> page(elm, "/compare/" + oak.slug()).contains("Newcomer"));
        eventually(() -> page(elm, "/compare").contains(oak.slug()));
        publish(oak, false);
        eventually(() -> status(elm, "/compare/" + oak.slug()) == 404);
        eventually(() -> !page(elm, "/compare").contains(oak.slug()));
        assertThat(status(elm, "/sharing/acme/compare/" + oak.slug())).isEqualTo(404);
        assertThat(status(oak, "/compare?on=" + LocalDate.now(ZoneOffset.UTC))).isEqualTo(404);
    }

    /** Its editions still say that it agreed, but it is no longer shown anywhere. */
    @Test
    void aDistrictThatIsSuspendedIsComparedWithNoMore() throws SQLException {
        bothAgree();

        try (var connection = DATABASE.superuser();
                var statement = connection.prepareStatement("UPDATE district SET status = 'SUSPENDED' WHERE id = ?")) {
            statement.setObject(1, oak.id().value());
            statement.executeUpdate();
        }
        eventually(() -> districts.bySlug(oak.slug()).orElseThrow().status() == DistrictStatus.SUSPENDED);
        // What was looked up before is known for a while; an edition ends that.
        publish(oak, true);

        eventually(() -> status(elm, "/compare/" + oak.slug()) == 404);
        eventually(() -> !page(elm, "/compare").contains(oak.slug()));
    }
}
