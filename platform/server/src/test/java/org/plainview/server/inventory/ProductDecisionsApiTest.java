package org.plainview.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;
import org.plainview.record.Key;
import org.plainview.record.Product;
import org.plainview.record.ProductDecision;
import org.plainview.record.ProductStatus;
import org.plainview.record.Translated;
import org.plainview.record.Translated.Stale;
import org.plainview.record.Translations;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.ServerTest;
import tools.jackson.databind.json.JsonMapper;

class ProductDecisionsApiTest extends ServerTest {
    private static final Key READER = Key.of("reader");
    private static final Product IN_REVIEW = Product.builder(READER, "Reader")
            .status(ProductStatus.IN_REVIEW)
            .decidedOn(LocalDate.of(2026, 1, 15))
            .reason("We ask what it needs a photo for.")
            .translations(Translations.of("es", Map.of("name", "Lector", "reason", "Preguntamos para qué la foto.")))
            .build();

    private District district(Item... items) {
        var district = newDistrict("Deciding");
        DistrictScope.run(
                district.id(), () -> history.as("a test", () -> workingRecord.putAll(List.of(items), "test")));
        return district;
    }

    private HttpResponse<String> decide(District district, Role role, long version, String body) {
        return signIn(district, role)
                .api(
                        "POST",
                        "/api/districts/" + district.slug() + "/record/products/reader/decisions",
                        Map.of("If-Match", "\"" + version + "\"", "Content-Type", "application/json"),
                        Optional.of(body));
    }

    private DistrictRecord record(District district) {
        return DistrictScope.call(district.id(), workingRecord::load);
    }

    @Test
    void aDecisionTakesThePlaceOfTheOneBeforeAndKeepsIt() {
        var district = district(IN_REVIEW);

        var answer = decide(district, Role.STEWARD, 1, """
                {"status":"approved","decidedOn":"2026-02-02","reason":"It needs no photo now."}""");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var steps = JsonMapper.shared().readTree(answer.body()).get("steps");
        assertThat(steps.get(0).get("status").asString()).isEqualTo("in-review");
        assertThat(steps.get(1).get("reason").asString()).isEqualTo("It needs no photo now.");
        assertThat(JsonMapper.shared().readTree(answer.body()).get("next").toString())
                .isEqualTo("[\"in-review\",\"retired\"]");
        assertThat(record(district).products().find(READER)).hasValueSatisfying(product -> {
            assertThat(product.status()).isEqualTo(ProductStatus.APPROVED);
            assertThat(product.decidedOn()).isEqualTo(LocalDate.of(2026, 2, 2));
            assertThat(product.translated("es", "reason")).isNull();
            assertThat(product.translated("es", "name")).isEqualTo("Lector");
        });
        assertThat(record(district).productDecisions().list()).singleElement().satisfies(earlier -> {
            assertThat(earlier.key()).isEqualTo(Key.of("reader-2026-01-15"));
            assertThat(earlier.status()).isEqualTo(ProductStatus.IN_REVIEW);
            assertThat(earlier.translated("es", "reason")).isEqualTo("Preguntamos para qué la foto.");
        });
    }

    @Test
    void aTranslationThatNoLongerHoldsIsNotTakenForOneThatDoes() {
        var translated = (Product) Translated.written(null, IN_REVIEW);
        var district = district(Translated.written(
                translated,
                translated.toBuilder().reason("We ask who sees the photo.").build()));

        decide(district, Role.STEWARD, 1, "{\"status\":\"approved\",\"decidedOn\":\"2026-02-02\"}");

        assertThat(record(district).productDecisions().list())
                .singleElement()
                .satisfies(earlier -> assertThat(Translated.stale(earlier)).containsExactly(new Stale("es", "reason")));
    }

    @Test
    void anOddStepChangesNothingAndSaysWhatCanCome() {
        var district = district(IN_REVIEW);

        var answer = decide(district, Role.STEWARD, 1, "{\"status\":\"retired\",\"decidedOn\":\"2026-02-02\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("In review", "No longer used", "Approved, Denied");
        assertThat(record(district).products().list()).containsExactly(IN_REVIEW);
        assertThat(record(district).productDecisions()).isEmpty();
    }

    @Test
    void daysGoForward() {
        var district = district(IN_REVIEW);
        var ahead = LocalDate.now(ZoneOffset.UTC).plusDays(3);

        assertThat(decide(district, Role.STEWARD, 1, "{\"status\":\"approved\",\"decidedOn\":\"2026-01-14\"}")
                        .body())
                .contains("product-decided-before");
        assertThat(decide(district, Role.STEWARD, 1, "{\"status\":\"approved\",\"decidedOn\":\"" + ahead + "\"}")
                        .body())
                .contains("product-decided-ahead");
        assertThat(record(district).productDecisions()).isEmpty();
    }

    @Test
    void aDenialSaysWhy() {
        var district = district(IN_REVIEW);

        assertThat(decide(district, Role.STEWARD, 1, "{\"status\":\"denied\",\"decidedOn\":\"2026-02-02\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void twoWhoDecideAtOnceAreToldApart() {
        var district = district(IN_REVIEW);
        var body = "{\"status\":\"approved\",\"decidedOn\":\"2026-02-02\"}";

        assertThat(decide(district, Role.STEWARD, 1, body).statusCode()).isEqualTo(201);
        var late = decide(district, Role.STEWARD, 1, "{\"status\":\"retired\",\"decidedOn\":\"2026-02-03\"}");

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(record(district).productDecisions().list())
                .extracting(ProductDecision::status)
                .containsExactly(ProductStatus.IN_REVIEW);
    }

    @Test
    void whoMayOnlyReadDecidesNothing() {
        var district = district(IN_REVIEW);

        assertThat(decide(district, Role.VIEWER, 1, "{\"status\":\"approved\",\"decidedOn\":\"2026-02-02\"}")
                        .statusCode())
                .isEqualTo(403);
    }
}
