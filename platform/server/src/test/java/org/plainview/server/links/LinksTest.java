package org.plainview.server.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainview.server.testing.OtherSite.redirect;
import static org.plainview.server.testing.OtherSite.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.record.DocumentHash;
import org.plainview.record.Item;
import org.plainview.record.Key;
import org.plainview.record.Policy;
import org.plainview.record.PolicyVersion;
import org.plainview.record.Product;
import org.plainview.record.Purpose;
import org.plainview.record.Resource;
import org.plainview.record.Visibility;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.FakeNames;
import org.plainview.server.testing.OtherSite;
import org.plainview.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From what a record says to what its staff are told, with a site of somebody else that really answers. */
class LinksTest extends ServerTest {
    @Autowired
    private FakeNames names;

    private OtherSite site;
    private District district;
    private Browser steward;
    private String api;

    @BeforeEach
    void aSteward() {
        names.with(OTHER_HOST, "127.0.0.1");
        site = OtherSite.start().page("/fine", status(200));
        district = newDistrict("Linking");
        steward = signIn(district, Role.STEWARD);
        api = "/api/districts/" + district.slug();
    }

    @AfterEach
    void closeTheSite() {
        site.close();
    }

    private String at(String path) {
        return "http://" + OTHER_HOST + ":" + site.port() + path;
    }

    private void putProducts(int many) {
        put(IntStream.range(0, many)
                .mapToObj(i -> Product.builder(Key.of("reader-" + i), "Reader " + i)
                        .website(at("/fine?" + i))
                        .build())
                .toArray(Item[]::new));
    }

    private void put(Item... items) {
        DistrictScope.run(
                district.id(), () -> history.as("a test", () -> workingRecord.putAll(List.of(items), "a test")));
    }

    private JsonNode get(String path) {
        var answer = steward.api("GET", api + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private JsonNode check() {
        var asked = steward.api("POST", api + "/links/check");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        eventually(() -> !get("/links").get("underWay").asBoolean());
        return get("/links");
    }

    private static Map<String, String> standings(JsonNode list) {
        var standings = new TreeMap<String, String>();
        list.get("links")
                .forEach(link -> standings.put(
                        link.get("address").asString(), link.get("standing").asString()));
        return standings;
    }

    private List<String> tasks() {
        return StreamSupport.stream(get("/tasks").get("tasks").spliterator(), false)
                .filter(task -> task.get("task").asString().equals("BROKEN_LINK"))
                .map(task -> task.get("text").asString())
                .toList();
    }

    private List<String> brokenInReview() {
        return StreamSupport.stream(get("/review").get("brokenLinks").spliterator(), false)
                .map(link -> link.path("kind").asString("district") + " "
                        + link.get("field").asString() + " "
                        + link.get("address").asString())
                .toList();
    }

    private DocumentHash text(String markdown) {
        var sent = signIn(district, Role.ADMIN).upload(api + "/documents", "policy.md", markdown);
        assertThat(sent.statusCode()).as(sent.body()).isBetween(200, 299);
        return new DocumentHash(
                JsonMapper.shared().readTree(sent.body()).get("hash").asString());
    }

    @Test
    void everyPlaceThatLinksIsFoundAndSaysWhereItStands() {
        site.page("/moved", redirect(301, "/fine")).page("/closed", status(403)).page("/troubled", status(503));
        var policy = Key.of("records");
        var inner = Key.of("drills");
        put(
                Product.builder(Key.of("reader"), "Star Reader")
                        .website(at("/fine"))
                        .privacyPolicyUrl(at("/gone"))
                        .build(),
                Purpose.builder(Key.of("rides"), "Rides to school")
                        .citationUrl(at("/moved"))
                        .build(),
                Resource.builder(Key.of("video"), "How it works")
                        .url(at("/closed"))
                        .embed(at("/troubled"))
                        .build(),
                Policy.builder(policy, "Student records")
                        .url("www.example.org/records")
                        .build(),
                PolicyVersion.builder(Key.of("records-2024"), policy, "Student records")
                        .adoptedOn(LocalDate.of(2024, 1, 1))
                        .text(text("See [the law](" + at("/gone") + ") and <" + at("/fine#part") + "> or write to"
                                + " <mailto:office@example.org>."))
                        .build(),
                Policy.builder(inner, "Drills")
                        .visibility(Visibility.STAFF)
                        .url(at("/for-staff"))
                        .build());
        var profile = DistrictScope.call(district.id(), workingRecord::profile);
        DistrictScope.run(
                district.id(),
                () -> history.as(
                        "a test",
                        () -> workingRecord.putProfile(
                                profile.value().toBuilder().website(at("/lost")).build(), profile.version())));

        var list = check();

        assertThat(standings(list))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        at("/fine"),
                        "FINE",
                        at("/fine#part"),
                        "FINE",
                        at("/gone"),
                        "BROKEN",
                        at("/lost"),
                        "BROKEN",
                        at("/moved"),
                        "MOVED",
                        at("/closed"),
                        "UNSURE",
                        at("/troubled"),
                        "SILENT",
                        "www.example.org/records",
                        "BROKEN"));
        assertThat(list.get("counts").get("BROKEN").asInt()).isEqualTo(3);
        assertThat(list.get("checkedAt").isNull()).isFalse();
        var gone = StreamSupport.stream(list.get("links").spliterator(), false)
                .filter(link -> link.get("address").asString().equals(at("/gone")))
                .findFirst()
                .orElseThrow();
        assertThat(gone.get("outcome").asString()).isEqualTo("GONE");
        assertThat(gone.get("status").asInt()).isEqualTo(404);
        assertThat(gone.get("uses").toString())
                .contains(
                        "\"key\":\"reader\",\"label\":\"Star Reader\",\"field\":\"privacyPolicyUrl\",\"inText\":false")
                .contains("\"key\":\"records-2024\"", "\"field\":\"text\",\"inText\":true");
        assertThat(get("/links?standing=MOVED")
                        .get("links")
                        .get(0)
                        .get("movedTo")
                        .asString())
                .isEqualTo(at("/fine"));
        assertThat(site.asked()).noneMatch(asked -> asked.contains("staff"));

        assertThat(tasks())
                .containsExactlyInAnyOrder(
                        "A link of Linking leads nowhere: the website",
                        "A link of Star Reader leads nowhere: the link to the privacy policy",
                        "A link of Student records leads nowhere: the link",
                        "A link of Student records (2024-01-01) leads nowhere: the text");
        assertThat(brokenInReview())
                .containsExactly(
                        "district website " + at("/lost"),
                        "policies url www.example.org/records",
                        "policy-versions text " + at("/gone"),
                        "products privacyPolicyUrl " + at("/gone"));
    }

    @Test
    void whatIsMendedIsBrokenNoLonger() {
        var product = Product.builder(Key.of("reader"), "Star Reader").website(at("/fine"));
        put(product.privacyPolicyUrl(at("/gone")).build());
        check();
        assertThat(tasks()).hasSize(1);

        put(product.privacyPolicyUrl(at("/fine")).build());

        assertThat(tasks()).isEmpty();
        assertThat(brokenInReview()).isEmpty();
        assertThat(standings(get("/links"))).containsOnly(Map.entry(at("/fine"), "FINE"));
        check();
        assertThat(rows()).containsExactly(at("/fine"));
    }

    private List<String> rows() {
        return DATABASE.queryAsSuperuser(
                "SELECT address FROM link WHERE district_id = '%s' ORDER BY 1".formatted(district.id()));
    }

    @Test
    void whatComesBackIsForgivenAndANewLinkWaits() {
        put(Product.builder(Key.of("reader"), "Star Reader")
                .website(at("/fine"))
                .privacyPolicyUrl(at("/away"))
                .build());
        check();
        site.page("/away", status(200));
        put(Product.builder(Key.of("writer"), "Star Writer").website(at("/new")).build());

        assertThat(standings(get("/links")))
                .containsOnly(
                        Map.entry(at("/fine"), "FINE"),
                        Map.entry(at("/away"), "BROKEN"),
                        Map.entry(at("/new"), "WAITING"));
        assertThat(standings(check())).containsEntry(at("/away"), "FINE").containsEntry(at("/new"), "BROKEN");
    }

    @Test
    void whereNothingAtAllAnswersNobodyIsAccused() {
        put(Product.builder(Key.of("reader"), "Star Reader")
                .website("http://nobody.test/")
                .privacyPolicyUrl("http://" + OTHER_HOST + ":1/")
                .build());

        var list = check();

        assertThat(list.get("nothingAnswered").asBoolean()).isTrue();
        assertThat(standings(list))
                .containsOnly(
                        Map.entry("http://nobody.test/", "WAITING"),
                        Map.entry("http://" + OTHER_HOST + ":1/", "WAITING"));
        put(Product.builder(Key.of("writer"), "Star Writer")
                .website(at("/fine"))
                .build());
        assertThat(standings(check())).as("the first time that counts").containsEntry(at("/fine"), "FINE");
        assertThat(tasks()).isEmpty();
    }

    @Test
    void aListOfManyComesInPages() {
        putProducts(5);

        var first = get("/links?limit=3");
        var second = get("/links?limit=3&after=" + first.get("next").asString());

        assertThat(first.get("links").size()).isEqualTo(3);
        assertThat(second.get("links").size()).isEqualTo(2);
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void oneCheckIsBounded() {
        putProducts(MOST_LINKS + 3);

        var list = check();

        assertThat(list.get("leftOut").asInt()).isEqualTo(3);
        assertThat(list.get("counts").get("WAITING").asInt()).isEqualTo(3);
        assertThat(list.get("links").size()).isEqualTo(MOST_LINKS + 3);
    }

    @Test
    void aHostIsNeverAskedTwiceAtOnce() {
        var under = new AtomicInteger();
        var most = new AtomicInteger();
        var two = new CountDownLatch(2);
        putProducts(6);
        for (int i = 0; i < 6; i++) {
            site.page("/fine?" + i, exchange -> {
                most.accumulateAndGet(under.incrementAndGet(), Math::max);
                await(two);
                under.decrementAndGet();
                status(200).answer(exchange);
            });
        }

        check();

        assertThat(site.asked()).hasSize(6).doesNotHaveDuplicates();
        assertThat(most).hasValue(1);
    }

    /** Gives a second one the time to come while the first is still there. */
    private static void await(CountDownLatch two) {
        two.countDown();
        try {
            two.await(300, TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void onlyWhoEditsMayHaveThemChecked() {
        var viewer = signIn(district, Role.VIEWER);

        assertThat(viewer.api("GET", api + "/links").statusCode()).isEqualTo(200);
        assertThat(viewer.api("POST", api + "/links/check").statusCode()).isEqualTo(403);
    }

    @Test
    void checksAreCounted() {
        for (int i = 0; i < 4; i++) {
            check();
        }

        var refused = steward.api("POST", api + "/links/check");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("links-too-often", "Nothing was asked");
    }

    @Test
    void anotherDistrictSeesNothingOfIt() {
        put(Product.builder(Key.of("reader"), "Star Reader")
                .website(at("/gone"))
                .build());
        check();
        var other = newDistrict("Other");

        var list = JsonMapper.shared()
                .readTree(signIn(other, Role.STEWARD)
                        .api("GET", "/api/districts/" + other.slug() + "/links")
                        .body());

        assertThat(list.get("links").size()).isZero();
        assertThat(list.get("checkedAt").isNull()).isTrue();
    }
}
