package org.plainview.server.publishing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.record.Contact;
import org.plainview.record.DocumentHash;
import org.plainview.record.Element;
import org.plainview.record.Item;
import org.plainview.record.Key;
import org.plainview.record.Policy;
import org.plainview.record.PolicyVersion;
import org.plainview.record.Safeguard;
import org.plainview.record.Translations;
import org.plainview.server.documents.Documents;
import org.plainview.server.publishing.Editions;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.Pdfs;
import org.plainview.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Review and publication as the console sees them. */
class PublishingApiTest extends ServerTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String EASY = "We lock the door of each room. The key stays with the head of the school.";
    private static final String HARD = "Administrative personnel authorization determinations necessitate documented"
            + " organizational accountability throughout individual information utilization.";
    private static final String HARD_IN_SPANISH = "La determinación administrativa de autorizaciones individuales exige"
            + " responsabilidad organizacional documentada durante la utilización de información confidencial.";

    @Autowired
    private Editions editions;

    @Autowired
    private ScheduleMapper schedules;

    @Autowired
    private Documents documents;

    private District district;
    private String base;
    private Browser steward;
    private Browser approver;

    @BeforeEach
    void aDistrictWithStaff() {
        district = newDistrict("Review District");
        base = "/api/districts/" + district.slug();
        steward = signIn(district, Role.STEWARD);
        approver = signIn(district, Role.APPROVER);
        write(EditionsTest.documented());
    }

    @Test
    void reviewSaysWhatTheNextEditionChangesAndWhatItLacks() {
        write(Element.named(Key.of("bus-card-number"), "Bus card number"));

        var first = json(steward.api("GET", base + "/review"));

        assertThat(first.get("lastEdition").isNull()).isTrue();
        assertThat(first.get("sentences")).isNotEmpty();
        assertThat(first.get("counts").get("elements").asInt()).isEqualTo(2);
        assertThat(first.get("counts").get("withheld").asInt()).isEqualTo(1);
        assertThat(first.get("missing").findValuesAsString("key")).contains("bus-card-number");
        assertThat(first.get("mayPublish").asBoolean()).isFalse();
        assertThat(first.get("whyNot").asString()).isNotBlank();

        publish(approver, revision(), 201);
        write(Contact.named(Key.of("nurse"), "School nurse"));
        var second = json(approver.api("GET", base + "/review"));

        assertThat(second.get("lastEdition").get("number").asInt()).isEqualTo(1);
        assertThat(second.get("sentences")).singleElement().satisfies(sentence -> {
            assertThat(sentence.get("text").asString()).contains("School nurse");
            assertThat(sentence.get("kind").asString()).isEqualTo("contacts");
            assertThat(sentence.get("action").asString()).isEqualTo("added");
        });
        assertThat(second.get("mayPublish").asBoolean()).isTrue();
    }

    @Test
    void reviewNamesThePublicTextsThatAreHardToReadAndHoldsNothingUpForThem() {
        write(Safeguard.builder(Key.of("encryption"), "Encryption")
                .description(EASY + " " + EASY + " " + HARD)
                .translations(Translations.of("es", Map.of("description", HARD_IN_SPANISH)))
                .build());
        write(Safeguard.builder(Key.of("locks"), "Locks").description(EASY).build());

        var review = json(approver.api("GET", base + "/review"));

        assertThat(review.at("/reading/limit").asInt()).isEqualTo(8);
        assertThat(review.at("/reading/above").asInt()).isEqualTo(2);
        assertThat(review.at("/reading/hardest").findValuesAsString("language")).containsExactly("es", "en");
        var english = review.at("/reading/hardest/1");
        assertThat(english.get("kind").asString()).isEqualTo("safeguards");
        assertThat(english.get("key").asString()).isEqualTo("encryption");
        assertThat(english.get("label").asString()).isEqualTo("Encryption");
        assertThat(english.get("field").asString()).isEqualTo("description");
        assertThat(english.get("grade").asInt()).isBetween(9, 16);
        assertThat(english.at("/hardest/text").asString()).isEqualTo(HARD);
        assertThat(english.at("/hardest/grade").asInt()).isEqualTo(17);
        assertThat(review.get("mayPublish").asBoolean()).isTrue();
        publish(approver, revision(), 201);

        var admin = signIn(district, Role.ADMIN);
        setReadingGrade(admin, 17);

        assertThat(json(admin.api("GET", base + "/review")).at("/reading/above").asInt())
                .isZero();
    }

    @Test
    void reviewNamesTheDocumentsThatSomePeopleCannotReadAndThatWhichIsNotThere() {
        var signed = new AtomicReference<DocumentHash>();
        var words = new AtomicReference<DocumentHash>();
        DistrictScope.run(
                district.id(),
                () -> history.as("test", () -> {
                    signed.set(documents
                            .receive(Pdfs.untagged("Signed."), "signed.pdf")
                            .hash());
                    words.set(documents
                            .receive("# Registros".getBytes(StandardCharsets.UTF_8), "words.md")
                            .hash());
                }));
        write(
                Policy.named(Key.of("records"), "Student records"),
                PolicyVersion.builder(Key.of("records-2026"), Key.of("records"), "Student records")
                        .document(signed.get())
                        .text(words.get())
                        .translations(Translations.of(
                                "es", Map.of("document", signed.get().value())))
                        .build());

        var review = json(approver.api("GET", base + "/review"));

        assertThat(review.get("documents").findValuesAsString("field"))
                .containsExactly("document", "translations.es.document");
        assertThat(review.at("/documents/0/key").asString()).isEqualTo("records-2026");
        assertThat(review.at("/documents/0/barriers").toString())
                .isEqualTo("[\"untagged\",\"untitled\",\"no-language\"]");
        assertThat(review.get("mayPublish").asBoolean()).isTrue();

        DATABASE.asSuperuser("DELETE FROM document WHERE hash = '" + words.get() + "'");
        var lost = json(approver.api("GET", base + "/review"));

        assertThat(lost.get("documents").findValuesAsString("field")).contains("text");
        assertThat(lost.at("/documents").toString()).contains("[\"missing\"]");
        assertThat(lost.get("mayPublish").asBoolean()).isFalse();
        assertThat(lost.get("whyNot").asString()).contains("“Student records");
    }

    private void setReadingGrade(Browser admin, int grade) {
        var body = (ObjectNode) json(admin.api("GET", base + "/record/profile")).get("body");
        body.put("readingGrade", grade);
        assertThat(admin.api("PUT", base + "/record/profile", Optional.of(body.toString()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void onlyWhoMayApprovePublishesAndOnlyWhatWasReviewed() {
        var reviewed = revision();
        publish(steward, reviewed, 403);
        write(Contact.named(Key.of("nurse"), "School nurse"));

        var stale = publish(approver, reviewed, 412);

        assertThat(stale.get("revision").asLong()).isEqualTo(revision());
        assertThat(editions.current(district.id())).isEmpty();
        publish(approver, revision(), 201);
        assertThat(publish(approver, revision(), 409).get("type").asString()).endsWith("publish-nothing-new");
        var list = json(approver.api("GET", base + "/editions")).get("editions");
        assertThat(list).singleElement().satisfies(edition -> {
            assertThat(edition.get("publishedBy").asString()).isEqualTo("Test APPROVER");
            assertThat(edition.get("approvedBy").isNull()).isTrue();
        });
        assertThat(json(steward.api("GET", base + "/history")).toString()).contains("published");
    }

    @Test
    void byTheTwoPersonRuleOneAsksAndAnotherPublishes() {
        var admin = signIn(district, Role.ADMIN);
        assertThat(approver.api("PUT", base + "/settings", Optional.of("{\"twoPersonRule\":true}"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(admin.api("PUT", base + "/settings", Optional.of("{\"twoPersonRule\":true}"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(publish(approver, revision(), 409).get("type").asString()).endsWith("publish-not-asked");

        ask(approver, "{\"note\":\"Ready\"}");
        assertThat(publish(approver, revision(), 409).get("type").asString()).endsWith("publish-own-request");
        ask(steward, "{\"note\":\"Ready now\"}");
        write(Contact.named(Key.of("nurse"), "School nurse"));
        assertThat(publish(approver, revision(), 412).get("type").asString()).endsWith("publish-request-stale");
        var review = ask(steward, "{\"note\":\"Ready at last\"}");
        assertThat(review.get("request").get("yours").asBoolean()).isTrue();
        assertThat(review.get("request").get("stale").asBoolean()).isFalse();
        publish(approver, revision(), 201);

        var edition = editions.current(district.id()).orElseThrow().summary();
        assertThat(edition.publishedBy()).isEqualTo("Test STEWARD");
        assertThat(edition.approvedBy()).isEqualTo("Test APPROVER");
        assertThat(json(approver.api("GET", base + "/review")).get("request").isNull())
                .isTrue();
    }

    @Test
    void anEarlierEditionIsPublishedAgainAsANewOne() {
        publish(approver, revision(), 201);
        write(Contact.named(Key.of("nurse"), "School nurse"));
        publish(approver, revision(), 201);

        var body = "{\"note\":\"Back to the first\",\"revision\":" + revision() + ",\"restores\":1}";
        assertThat(approver.api("POST", base + "/editions", Optional.of(body)).statusCode())
                .isEqualTo(201);

        var current = editions.current(district.id()).orElseThrow();
        assertThat(current.number()).isEqualTo(3);
        assertThat(current.canonicalJson())
                .isEqualTo(editions.find(district.id(), 1).orElseThrow().canonicalJson());
        var verification = json(steward.api("GET", base + "/editions/verification"));
        assertThat(verification.get("ok").asBoolean()).isTrue();
        assertThat(verification.get("checked").asInt()).isEqualTo(3);
    }

    @Test
    void aBrokenEditionIsNamedInTheLanguageOfWhoAsks() {
        publish(approver, revision(), 201);
        DATABASE.asSuperuser(
                "UPDATE edition SET content = set_byte(content, 50, get_byte(content, 50) # 1) WHERE district_id = '"
                        + district.id() + "'");

        var verification = json(steward.api("GET", base + "/editions/verification"));

        assertThat(verification.get("ok").asBoolean()).isFalse();
        assertThat(verification.get("problems").get(0).get("edition").asInt()).isEqualTo(1);
        assertThat(verification.get("problems").get(0).get("problem").asString())
                .isNotBlank();
    }

    @Test
    void whatWasReviewedIsPublishedAtItsHourWhateverTheRecordBecomes() {
        var scheduled = json(schedule("tomorrow's news", 400));

        assertThat(scheduled.at("/scheduled/note").asString()).isEqualTo("tomorrow's news");
        assertThat(scheduled.at("/scheduled/by").asString()).isNotBlank();
        assertThat(scheduled.at("/scheduled/earlier").asBoolean()).isFalse();
        write(Contact.named(Key.of("nurse"), "School nurse"));
        assertThat(json(approver.api("GET", base + "/review"))
                        .at("/scheduled/earlier")
                        .asBoolean())
                .isTrue();

        eventually(() -> editions.current(district.id()).isPresent());

        var edition = editions.current(district.id()).orElseThrow();
        assertThat(edition.record().contacts().find(Key.of("nurse"))).isEmpty();
        assertThat(edition.summary().note()).isEqualTo("tomorrow's news");
        var review = json(approver.api("GET", base + "/review"));
        assertThat(review.get("scheduled").isNull()).isTrue();
        assertThat(review.get("sentences")).hasSize(1);
    }

    @Test
    void aScheduledPublicationIsTakenBackByHandOrByAnother() {
        json(schedule("first", 3_600_000));
        json(schedule("second", 7_200_000));
        assertThat(json(steward.api("GET", base + "/review"))
                        .at("/scheduled/note")
                        .asString())
                .isEqualTo("second");
        assertThat(steward.api("DELETE", base + "/editions/scheduled").statusCode())
                .isEqualTo(403);
        assertThat(approver.api("DELETE", base + "/editions/scheduled").statusCode())
                .isEqualTo(204);
        assertThat(json(steward.api("GET", base + "/review")).get("scheduled").isNull())
                .isTrue();

        json(schedule("third", 3_600_000));
        publish(approver, revision(), 201);

        assertThat(json(steward.api("GET", base + "/review")).get("scheduled").isNull())
                .as("what was reviewed before would take back what was published since")
                .isTrue();
        assertThat(steward.api("GET", base + "/history").body())
                .contains("publication-scheduled", "schedule-withdrawn");
    }

    @Test
    void aTimeIsStillToComeAndNotFar() {
        assertThat(schedule("late", -60_000).body()).contains("This time is past", "\"at\"");
        assertThat(schedule("far", 400L * 24 * 3_600_000).body()).contains("more than a year away");
        assertThat(json(steward.api("GET", base + "/review")).get("scheduled").isNull())
                .isTrue();
    }

    @Test
    void whatStandsInTheWayAtItsHourIsSaidAndNothingIsPublished() {
        json(schedule("doomed", 3_600_000));
        var id = DATABASE.queryAsSuperuser(
                        "SELECT id::text FROM scheduled_publication WHERE district_id = '%s'".formatted(district.id()))
                .getFirst();
        DistrictScope.run(
                district.id(),
                () -> transactions.executeWithoutResult(
                        status -> schedules.failed(UUID.fromString(id), "publish-document-missing", "DPA")));

        var review = json(approver.api("GET", base + "/review"));

        assertThat(review.at("/scheduled/failure").asString()).contains("“DPA” names a document");
        assertThat(editions.current(district.id())).isEmpty();
    }

    /** Reviewed now, to go out so many milliseconds from now by the clocks of the district. */
    private HttpResponse<String> schedule(String note, long milliseconds) {
        var review = json(approver.api("GET", base + "/review"));
        var at = LocalDateTime.now(ZoneId.of(review.get("timeZone").asString())).plusNanos(milliseconds * 1_000_000);
        return approver.api(
                "PUT",
                base + "/editions/scheduled",
                Optional.of("{\"note\":\"%s\",\"revision\":%d,\"at\":\"%s\"}"
                        .formatted(note, review.get("revision").asLong(), at)));
    }

    @Test
    void anotherDistrictsStaffSeeNothing() {
        publish(approver, revision(), 201);
        var other = newDistrict("Other District");
        var stranger = signIn(other, Role.ADMIN);

        for (var path : List.of("/review", "/editions", "/editions/verification", "/settings")) {
            var answer = stranger.api("GET", base + path);
            assertThat(answer.statusCode()).isIn(403, 404);
            assertThat(answer.body()).doesNotContain("Review District");
        }
        assertThat(json(stranger.api("GET", "/api/districts/" + other.slug() + "/editions"))
                        .get("editions"))
                .isEmpty();
    }

    private JsonNode ask(Browser browser, String body) {
        return json(browser.api("POST", base + "/review/request", Optional.of(body)));
    }

    private JsonNode publish(Browser browser, long revision, int status) {
        var answer = browser.api(
                "POST", base + "/editions", Optional.of("{\"note\":\"An edition\",\"revision\":" + revision + "}"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json(answer);
    }

    private long revision() {
        return DistrictScope.call(district.id(), workingRecord::revision);
    }

    private void write(Item... items) {
        DistrictScope.run(district.id(), () -> history.as("test", () -> workingRecord.putAll(List.of(items), "test")));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
