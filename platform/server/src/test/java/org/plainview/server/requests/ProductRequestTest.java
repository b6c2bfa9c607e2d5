package org.plainview.server.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Key;
import org.plainview.record.Product;
import org.plainview.record.ProductStatus;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.Letters;
import org.plainview.server.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProductRequestTest extends ServerTest {
    private final Letters letters = new Letters(MAIL);

    private District district;
    private Browser teacher;
    private Browser steward;
    private String email;
    private String form;
    private String inbox;

    @BeforeEach
    void aTeacherAndASteward() {
        district = newDistrict("Asking");
        teacher = new Browser(port);
        steward = signIn(district, Role.STEWARD);
        email = "pat@" + district.slug() + ".example.org";
        form = "/d/" + district.slug() + "/products/requests/new";
        inbox = "/api/districts/" + district.slug() + "/product-requests";
    }

    private Map<String, String> fields() {
        return new HashMap<>(Map.of(
                "app", "Star Reader",
                "website", "www.star-reader.example.org",
                "purpose", "Reading aloud, each child at their own pace.",
                "classes", "Lincoln Elementary, grades 2 and 3",
                "person", "Pat Doe",
                "email", email));
    }

    private HttpResponse<String> send(Map<String, String> fields) {
        return teacher.submit(teacher.get(form), form, fields);
    }

    private JsonNode requests() {
        return JsonMapper.shared().readTree(steward.api("GET", inbox).body()).get("requests");
    }

    private String arrived() {
        assertThat(send(fields()).statusCode()).isEqualTo(303);
        var link = link();
        teacher.submit(teacher.get(link), link, Map.of());
        return requests().get(0).get("id").asString();
    }

    /** The letter can be there a moment before what its link opens. */
    private String link() {
        eventually(() -> letters.link(email)
                .filter(path -> teacher.get(path).statusCode() == 200)
                .isPresent());
        return letters.link(email).orElseThrow();
    }

    private HttpResponse<String> post(String path, String body) {
        return steward.api("POST", inbox + path, Optional.of(body));
    }

    private DistrictRecord record() {
        return DistrictScope.call(district.id(), workingRecord::load);
    }

    @Test
    void theWholeWayFromTheFormToTheAnswer() {
        var sent = send(fields());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        assertThat(teacher.get(sent.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("Open the link in your mail");
        var link = link();
        var page = teacher.get(link);
        assertThat(page.body()).contains("You are about to ask the district for Star Reader");
        assertThat(requests().size()).as("before the address is proved").isZero();
        var confirmed = teacher.submit(page, link, Map.of());
        assertThat(confirmed.statusCode()).isEqualTo(303);
        assertThat(teacher.get(link).statusCode()).as("a link works once").isEqualTo(410);
        var request = requests().get(0);
        assertThat(request.get("person").asString()).isEqualTo("Pat Doe");
        var id = request.get("id").asString();

        assertThat(post("/" + id + "/answer", "{\"status\":\"denied\",\"decidedOn\":\"2026-02-02\"}")
                        .body())
                .contains("request-untied");
        var tied = post("/" + id + "/product", "{}");
        assertThat(tied.statusCode()).as(tied.body()).isEqualTo(200);
        var product = record().products().find(Key.of("star-reader")).orElseThrow();
        assertThat(product.status()).isEqualTo(ProductStatus.REQUESTED);
        assertThat(product.use()).as("what a teacher wrote is for staff").isNull();
        var day = product.decidedOn();
        var answer = post(
                "/" + id + "/answer",
                "{\"status\":\"denied\",\"decidedOn\":\"" + day + "\",\"reason\":\"It sells what it records.\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);

        eventually(() -> letters.subjects(email).stream().anyMatch(subject -> subject.contains("the answer")));
        assertThat(letters.all())
                .anyMatch(letter ->
                        letter.contains("Star Reader: denied") && letter.contains("It sells what it records."));
        eventually(() -> requests().get(0).get("email") == null
                || requests().get(0).get("email").isNull());
        assertThat(requests().get(0).toString()).doesNotContain("Pat Doe", email);
        assertThat(record().products().find(Key.of("star-reader")).map(Product::reason))
                .contains("It sells what it records.");
        assertThat(record().productDecisions()).hasSize(1);
        assertThat(post("/" + id + "/answer", "{\"status\":\"denied\",\"decidedOn\":\"" + day + "\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aRequestForWhatStandsAlreadyChangesNothing() {
        var standing = Product.builder(Key.of("reader"), "Star Reader")
                .status(ProductStatus.APPROVED)
                .decidedOn(LocalDate.of(2026, 1, 15))
                .reason("It keeps nothing.")
                .build();
        DistrictScope.run(
                district.id(),
                () -> history.as("a test", () -> workingRecord.putAll(java.util.List.of(standing), "test")));
        var id = arrived();

        post("/" + id + "/product", "{\"product\":\"reader\"}");
        var answer = post("/" + id + "/answer", "{\"status\":\"approved\",\"decidedOn\":\"2026-02-02\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("2026-01-15", "It keeps nothing.");
        assertThat(record().products().list()).containsExactly(standing);
        assertThat(record().productDecisions()).isEmpty();
    }

    @Test
    void aRequestCanBeDropped() {
        var id = arrived();

        assertThat(steward.api("DELETE", inbox + "/" + id).statusCode()).isEqualTo(204);

        assertThat(requests().size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "app,'',Enter the name of the app",
        "website,javascript:alert(1),Enter a web address",
        "website,https://user:pw@x.org,Enter a web address",
        "purpose,' ',Say what you want to use it for",
        "classes,'',Enter the school and the grades",
        "person,'Pat\nDoe',",
        "email,a@gmail.com,Use your address at work",
        "email,'a@b.org\r\nBcc: x@y.org',Enter an e-mail address",
    })
    void badInputIsNamedAtItsField(String field, String value, String message) {
        var fields = fields();
        fields.put(field, value);

        var page = send(fields);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains(message == null ? "on one line" : message, "id=\"" + field + "-error\"");
    }

    @Test
    void whatIsTypedIsTextAndNothingElse() {
        var fields = fields();
        fields.put("app", "<script>alert(1)</script>");
        fields.put("email", "");

        assertThat(send(fields).body()).doesNotContain("<script>alert");
    }

    @Test
    void aMachineThatFillsWhatNobodySeesIsThankedAndForgotten() {
        var fields = fields();
        fields.put("nickname", "bot");

        assertThat(send(fields).statusCode()).isEqualTo(303);

        assertThat(DATABASE.queryAsSuperuser(
                        "SELECT app FROM product_request WHERE district_id = '" + district.id() + "'"))
                .isEmpty();
    }

    @Test
    void whoAsksTooOftenIsHeldBackAndAFormWithoutItsTokenIsRefused() {
        var answers = java.util.stream.IntStream.range(0, 6)
                .mapToObj(time -> send(fields()).statusCode())
                .toList();

        assertThat(answers).endsWith(303, 429);
        assertThat(teacher.postForm(form, fields()).statusCode()).isEqualTo(403);
    }

    @Test
    void itSpeaksSpanishAndStandsInNoOtherPlace() {
        assertThat(teacher.get("/d/" + district.slug() + "/es/products/requests/new")
                        .body())
                .contains("<html lang=\"es\"", "Solicitar una aplicación");
        assertThat(teacher.get("/products/requests/new").statusCode()).isEqualTo(404);
        assertThat(teacher.get("/d/" + district.slug() + "/products/requests/confirm/none")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoMayNotDecideSeesNoneOfThem() {
        assertThat(signIn(district, Role.VIEWER).api("GET", inbox).statusCode()).isEqualTo(403);
    }
}
