package org.plainview.server.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.record.Agreement;
import org.plainview.record.DocumentHash;
import org.plainview.record.EditionChain;
import org.plainview.record.Item;
import org.plainview.record.Key;
import org.plainview.record.Policy;
import org.plainview.record.Recipient;
import org.plainview.server.documents.Documents;
import org.plainview.server.publishing.Publisher;
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

class DocumentsTest extends ServerTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    @Autowired
    private Publisher publisher;

    @Autowired
    private Documents documents;

    @Autowired
    private Scheduler scheduler;

    private District district;
    private Browser steward;

    @BeforeEach
    void aDistrict() {
        district = newDistrict("Document District");
        steward = signIn(district, Role.STEWARD);
    }

    private String api() {
        return "/api/districts/" + district.slug() + "/documents";
    }

    private String site() {
        return "/d/" + district.slug() + "/documents/";
    }

    private DocumentHash uploaded(byte[] content, String name) {
        var sent = steward.upload(api(), name, content);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        return new DocumentHash(JSON.readTree(sent.body()).get("hash").asString());
    }

    private void record(Item... items) {
        DistrictScope.run(
                district.id(), () -> history.as("Steward", () -> workingRecord.putAll(List.of(items), "test")));
    }

    private void publish() {
        DistrictScope.run(district.id(), () -> history.as("Steward", () -> publisher.publish("", null)));
    }

    private Agreement.Builder agreement() {
        return Agreement.builder(Key.of("agreement"), "Agreement").recipient(Key.of("vendor"));
    }

    private long rows(String table) {
        return Long.parseLong(DATABASE.queryAsSuperuser(
                        "SELECT count(*) FROM " + table + " WHERE district_id = '" + district.id() + "'")
                .getFirst());
    }

    @Test
    void aDocumentIsKnownByTheHashOfItsBytesAndSaysHowReadableItIs() {
        var pdf = Pdfs.tagged("Data privacy agreement");

        var hash = uploaded(pdf, "C:\\contracts\\Signed.pdf");

        assertThat(hash.value()).isEqualTo(EditionChain.sha256(pdf));
        JsonNode view = JSON.readTree(steward.api("GET", api() + "/" + hash).body());
        assertThat(view.get("name").asString()).isEqualTo("Signed.pdf");
        assertThat(view.get("type").asString()).isEqualTo("pdf");
        assertThat(view.get("size").asInt()).isEqualTo(pdf.length);
        assertThat(view.at("/accessibility/tagged").asBoolean()).isTrue();
        assertThat(view.at("/accessibility/language").asString()).isEqualTo("en-US");
        assertThat(DATABASE.queryAsSuperuser("SELECT text FROM document WHERE hash = '" + hash + "'"))
                .containsExactly("Data privacy agreement");
    }

    /** Invariant 6, at the one place where every document comes in. */
    @Test
    void aTextThatIsAListOfStudentsIsRefusedAndNothingOfItIsKept() {
        var sent = steward.upload(
                api(), "notes.md", "Student ID,Last name\n10234,Lopez\n10377,Vang\n11820,Xiong\n12001,Kim\n");

        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains("import-student-rows").doesNotContain("Lopez");
        assertThat(rows("document")).isZero();
    }

    @Test
    void theSameBytesAgainAreTheSameDocument() {
        var pdf = Pdfs.untagged("Once");

        var first = uploaded(pdf, "first.pdf");
        var second = uploaded(pdf, "second.pdf");

        assertThat(second).isEqualTo(first);
        assertThat(rows("document")).isEqualTo(1);
        assertThat(rows("document_content")).isEqualTo(1);
    }

    @Test
    void aPictureIsToldByItsContentWhateverItsNameSays() {
        var hash = uploaded(PNG, "scan.pdf");

        var view = JSON.readTree(steward.api("GET", api() + "/" + hash).body());
        assertThat(view.get("type").asString()).isEqualTo("png");
        assertThat(view.has("accessibility") && !view.get("accessibility").isNull())
                .isFalse();
    }

    @Test
    void aTextIsKeptWholeAndIsReadAsText() {
        var text = "# Records\n\nKept for 60 years \u2013 **no** longer.\n";

        var hash = uploaded(text.getBytes(StandardCharsets.UTF_8), "records.md");

        assertThat(DistrictScope.call(district.id(), () -> documents.text(hash)))
                .contains(text);
        var content = steward.get(api() + "/" + hash + "/content");
        assertThat(content.body()).isEqualTo(text);
        assertThat(content.headers().firstValue("Content-Type")).hasValue("text/markdown;charset=utf-8");
        assertThat(content.headers().firstValue("Content-Security-Policy")).hasValue("default-src 'none'; sandbox");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("document-other-type", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", 422),
                Arguments.of("document-other-type", "<html><script>alert(1)</script></html>", 422),
                Arguments.of("document-other-type", "PK\u0003\u0004", 422),
                Arguments.of("document-not-utf-8", "Pol\u00edtica de archivos", 422),
                Arguments.of("document-not-utf-8", "\u00ff\u00feP\0o\0", 422),
                Arguments.of("document-not-utf-8", "A text" + " ".repeat(2_000) + "\0", 422),
                Arguments.of("document-text-too-long", "a".repeat(ExaminedText.LONGEST + 1), 422),
                Arguments.of("document-empty", "", 422),
                Arguments.of("document-unreadable", "%PDF-1.4 broken", 422));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsRefusedLeavesNothing(String reason, String content, int status) {
        var sent = steward.upload(api(), "policy.pdf", content.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(status);
        assertThat(sent.body()).contains(reason);
        assertThat(rows("document")).isZero();
        assertThat(rows("document_content")).isZero();
    }

    @Test
    void aFileOverTheLimitIsRefused() {
        var sent = steward.upload(api(), "large.pdf", new byte[25 * 1024 * 1024 + 1]);

        assertThat(sent.statusCode()).isEqualTo(413);
        assertThat(rows("document")).isZero();
    }

    @Test
    void aViewerMayReadDocumentsAndNotSendThem() {
        var hash = uploaded(Pdfs.untagged("Draft"), "draft.pdf");
        var viewer = signIn(district, Role.VIEWER);

        assertThat(viewer.api("GET", api() + "/" + hash).statusCode()).isEqualTo(200);
        assertThat(viewer.upload(api(), "x.pdf", PNG).statusCode()).isEqualTo(403);
    }

    @Test
    void anItemCannotNameADocumentThatTheDistrictDoesNotHave() {
        var body = "{\"key\":\"policy\",\"title\":\"Policy\",\"document\":\"" + "a".repeat(64) + "\"}";

        var put = put("policies/policy", body);

        assertThat(put.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(put.body()).at("/errors/0/field").asString()).isEqualTo("document");
    }

    @Test
    void whatIsNoHashIsRefusedWithItsField() {
        var put = put("policies/policy", "{\"key\":\"policy\",\"title\":\"Policy\",\"document\":\"../etc\"}");

        assertThat(put.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(put.body()).at("/errors/0/field").asString()).isEqualTo("document");
    }

    private HttpResponse<String> put(String item, String body) {
        return steward.api(
                "PUT",
                "/api/districts/" + district.slug() + "/record/" + item,
                Map.of("If-None-Match", "*", "Content-Type", "application/json", "Accept", "application/json"),
                Optional.of(body));
    }

    @Test
    void thePublicReadsThePublicCopyAndNeverTheOriginal() {
        var original = uploaded(Pdfs.untagged("Original with signatures"), "original.pdf");
        var copy = uploaded(Pdfs.untagged("Redacted"), "Redacted copy.pdf");
        record(
                Recipient.builder(Key.of("vendor"), "Vendor").build(),
                agreement().document(original).publicDocument(copy).build());
        var visitor = new Browser(port);
        publish();

        var shown = visitor.get(site() + copy + ".pdf");

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(shown.headers().firstValue("Content-Security-Policy")).hasValue("default-src 'none'; sandbox");
        assertThat(shown.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(shown.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(shown.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("Redacted");
        assertThat(shown.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(visitor.get(site() + original + ".pdf").statusCode()).isEqualTo(404);
        assertThat(visitor.get(site() + copy + ".html").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/d/" + district.slug() + "/open-data/edition-1.json")
                        .body())
                .contains(copy.value())
                .doesNotContain(original.value());
        assertThat(visitor.get("/d/" + district.slug() + "/sharing/vendor").body())
                .contains(copy + ".pdf", "PDF, 1 kB")
                .doesNotContain(original.value());
    }

    @Test
    void whatABrowserHasItIsNotSentAgain() {
        var hash = uploaded(Pdfs.untagged("Policy"), "policy.pdf");
        record(Policy.builder(Key.of("policy"), "Policy").document(hash).build());
        publish();

        var again = new Browser(port)
                .send("GET", site() + hash + ".pdf", Map.of("If-None-Match", "\"" + hash + "\""), new byte[0]);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aDocumentIsPublicOnlyOnceItIsPublishedAndThenForGood() {
        var hash = uploaded(Pdfs.untagged("Policy"), "policy.pdf");
        var policy = Policy.builder(Key.of("policy"), "Policy");
        record(policy.document(hash).build());
        var visitor = new Browser(port);

        publish();
        var page = "/d/" + district.slug() + "/policies/policy";
        var first = visitor.get(page).body();
        record(policy.document(null).build());
        publish();

        assertThat(first).contains("/documents/" + hash + ".pdf");
        eventually(() -> !visitor.get(page).body().contains(hash.value()));
        assertThat(visitor.get(site() + hash + ".pdf").statusCode()).isEqualTo(200);
        var later = uploaded(Pdfs.untagged("Next"), "next.pdf");
        record(policy.document(later).build());
        assertThat(visitor.get(site() + later + ".pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void staffOpenADocumentOfTheDraftFromItsPreview() {
        var hash = uploaded(Pdfs.untagged("Draft"), "draft.pdf");
        record(Policy.builder(Key.of("policy"), "Policy").document(hash).build());
        var preview = "/api/districts/" + district.slug() + "/preview";

        var page = steward.get(preview + "/policies/policy");
        var opened = steward.visit(preview + "/documents/" + hash + ".pdf");

        assertThat(page.body()).contains(preview + "/documents/" + hash + ".pdf");
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(opened.headers().firstValue("Cache-Control")).hasValue("private, no-store");
    }

    @Test
    void aDocumentOfSeveralPartsComesWhole() throws Exception {
        var large = Arrays.copyOf(PNG, 2_500_000);
        new Random(7).nextBytes(large);
        System.arraycopy(PNG, 0, large, 0, PNG.length);
        var hash = uploaded(large, "large.png");
        record(Policy.builder(Key.of("policy"), "Policy").document(hash).build());
        publish();

        byte[] came;
        try (var in = URI.create("http://localhost:" + port + site() + hash + ".png")
                .toURL()
                .openStream()) {
            came = in.readAllBytes();
        }

        assertThat(EditionChain.sha256(came)).isEqualTo(hash.value());
    }

    @Test
    void theHashOfOneDistrictOpensNothingInAnother() {
        var hash = uploaded(Pdfs.untagged("Ours"), "ours.pdf");
        record(Policy.builder(Key.of("policy"), "Policy").document(hash).build());
        publish();
        var other = newDistrict("Other District");
        var stranger = signIn(other, Role.ADMIN);
        DistrictScope.run(other.id(), () -> history.as("Steward", () -> publisher.publish("", null)));

        assertThat(stranger.api("GET", "/api/districts/" + other.slug() + "/documents/" + hash)
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.api("GET", "/api/districts/" + other.slug() + "/documents/" + hash + "/content")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/d/" + other.slug() + "/documents/" + hash + ".pdf")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anEditionThatNamesADocumentWhoseBytesAreGoneIsHeldBack() {
        var hash = uploaded(Pdfs.untagged("Lost"), "lost.pdf");
        record(Policy.builder(Key.of("policy"), "Lost policy").document(hash).build());
        DATABASE.queryAsSuperuser("DELETE FROM document_content WHERE hash = '" + hash + "' RETURNING hash");
        var approver = signIn(district, Role.ADMIN);
        var address = "/api/districts/" + district.slug();
        var revision = JSON.readTree(approver.api("GET", address + "/review").body())
                .get("revision")
                .asLong();

        var published = approver.api(
                "POST", address + "/editions", Optional.of("{\"note\":\"\",\"revision\":" + revision + "}"));

        assertThat(published.statusCode()).isEqualTo(409);
        assertThat(published.body()).contains("publish-document-missing", "Lost policy");
        assertThat(rows("edition")).isZero();
        assertThat(new Browser(port).get(site() + hash + ".pdf").statusCode()).isNotEqualTo(200);
    }

    @Test
    void theLogoOfTheSiteIsPublishedWithTheEditionAndNotBefore() {
        var logo = uploaded(PNG, "logo.png");
        var reader = new Browser(port);
        publish();
        logoIs(logo);

        assertThat(reader.get(site() + logo + ".png").statusCode()).isEqualTo(404);
        publish();

        assertThat(reader.get(site() + logo + ".png").statusCode()).isEqualTo(200);
        assertThat(reader.get("/d/" + district.slug() + "/").body()).contains("src=\"" + site() + logo + ".png\"");
    }

    @Test
    void aLogoThatIsNoPictureOfTheDistrictIsRefused() {
        var admin = signIn(district, Role.ADMIN);
        var address = "/api/districts/" + district.slug() + "/record/profile";
        var profile =
                (ObjectNode) JSON.readTree(admin.api("GET", address).body()).get("body");
        var pdf = uploaded(Pdfs.untagged("Not a picture"), "logo.png");

        for (var hash : List.of(pdf.value(), "ab".repeat(32))) {
            var answer = admin.api(
                    "PUT", address, Optional.of(profile.put("logo", hash).toString()));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(JSON.readTree(answer.body()).at("/errors/0/field").asString())
                    .isEqualTo("logo");
        }
        profile.put("logo", uploaded(PNG, "logo.png").value()).put("accent", "green");
        assertThat(admin.api("PUT", address, Optional.of(profile.toString())).statusCode())
                .isEqualTo(422);
        profile.put("accent", "#0b6e4f");
        assertThat(admin.api("PUT", address, Optional.of(profile.toString())).statusCode())
                .isEqualTo(200);
    }

    private void logoIs(DocumentHash hash) {
        DistrictScope.run(
                district.id(),
                () -> history.as("Steward", () -> {
                    var profile = workingRecord.profile();
                    workingRecord.putProfile(
                            profile.value().toBuilder().logo(hash).build(), profile.version());
                }));
    }

    @Test
    void whatNothingNamesGoesAfterAMonthAndNothingElseDoes() {
        var unused = uploaded(Pdfs.untagged("Unused"), "unused.pdf");
        var draft = uploaded(Pdfs.untagged("Draft"), "draft.pdf");
        var published = uploaded(Pdfs.untagged("Published"), "published.pdf");
        var policy = Policy.builder(Key.of("policy"), "Policy");
        record(policy.document(published).build());
        publish();
        record(policy.document(draft).build());
        var logo = uploaded(PNG, "logo.png");
        logoIs(logo);
        DATABASE.queryAsSuperuser("UPDATE document SET uploaded_at = now() - interval '31 days' WHERE district_id = '"
                + district.id() + "' RETURNING hash");
        var fresh = uploaded(Pdfs.untagged("Fresh"), "fresh.pdf");

        scheduler.reschedule(TaskInstanceId.of(UnusedDocuments.SWEEP, RecurringTask.INSTANCE), Instant.now());

        eventually(() -> steward.api("GET", api() + "/" + unused).statusCode() == 404);
        assertThat(rows("document_content")).isEqualTo(4);
        for (var kept : List.of(draft, published, fresh, logo)) {
            assertThat(steward.api("GET", api() + "/" + kept).statusCode()).isEqualTo(200);
        }
    }
}
