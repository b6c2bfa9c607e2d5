package org.plainview.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Product;
import org.plainview.record.Purpose;
import org.plainview.record.Recipient;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A steward begins from what there is to pick from. */
class CatalogueApiTest extends ServerTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FILES = Path.of("src/main/resources/catalogue");

    private District district;
    private String base;
    private Browser steward;

    @BeforeEach
    void anEmptyRecord() {
        district = newDistrict("Catalogue District");
        base = "/api/districts/" + district.slug() + "/catalogue";
        steward = signIn(district, Role.STEWARD);
    }

    @Test
    void anElementIsFoundAndTakenOnce() {
        var found = search("/elements", "birthdate");
        var id = found.get(0).get("id").asString();
        assertThat(found.get(0).get("category").asString()).isEqualTo("demographics");
        assertThat(found.get(0).get("present").asBoolean()).isFalse();

        var taken = take("/elements", List.of(id, id));

        assertThat(taken.get("added")).hasSize(1);
        assertThat(taken.get("kept").asInt()).isEqualTo(1);
        var element = record().elements().find(Key.of("birthdate")).orElseThrow();
        assertThat(element.cedsId()).isEqualTo(id);
        assertThat(element.description()).isNotBlank();
        assertThat(search("/elements", "birthdate").get(0).get("present").asBoolean())
                .isTrue();
        long revision = revision();
        assertThat(take("/elements", List.of(id)).get("added")).isEmpty();
        assertThat(revision()).isEqualTo(revision);
    }

    @Test
    void anElementThatOnlyBearsTheNameIsNotOverwritten() {
        write(() -> workingRecord.put(Element.named(Key.of("birthdate"), "Our own"), OptionalLong.empty()));
        var id = search("/elements", "birthdate").get(0).get("id").asString();

        take("/elements", List.of(id));

        assertThat(record().elements().find(Key.of("birthdate")).orElseThrow().name())
                .isEqualTo("Our own");
        assertThat(record().elements().find(Key.of("birthdate-" + id))).isPresent();
    }

    @Test
    void whatIsInNoCatalogueIsRefusedAndNothingIsTaken() {
        var id = search("/elements", "birthdate").get(0).get("id").asString();

        var answer = post("/elements", List.of(id, "no-such-element"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("not in the catalogue");
        assertThat(record().elements().list()).isEmpty();
        assertThat(post("/elements", List.of()).statusCode()).isEqualTo(400);
    }

    @Test
    void everyElementOfTheCedsGoesInAndTheSecondTimeNothing() throws IOException {
        var ids = ids("ceds-elements-v12.csv", "GlobalID");

        for (int at = 0; at < ids.size(); at += 500) {
            take("/elements", ids.subList(at, Math.min(at + 500, ids.size())));
        }

        assertThat(record().elements().list()).hasSize(1_905);
        assertThat(take("/elements", ids.subList(0, 500)).get("kept").asInt()).isEqualTo(500);
    }

    @Test
    void everyProductGoesInWithItsCompanyAtOnce() throws IOException {
        write(() -> workingRecord.put(
                Recipient.builder(Key.of("our-hmh"), "Houghton Mifflin Harcourt")
                        .build(),
                OptionalLong.empty()));

        take("/products", ids("edtech-products.csv", "LP ID"));

        var record = record();
        assertThat(record.products().list()).hasSize(372);
        assertThat(record.products().stream()
                        .filter(product -> product.name().equals("¡Avancemos!"))
                        .map(Product::vendor))
                .containsExactly(Key.of("our-hmh"));
        assertThat(record.recipients().stream().map(Recipient::name)).doesNotHaveDuplicates();
    }

    @Test
    void aStarterAddsWhatIsMissingAndLeavesWhatIsThere() {
        var own = Purpose.builder(Key.of("enrollment"), "Our enrollment").build();
        write(() -> workingRecord.put(own, OptionalLong.empty()));
        var small = starters().get(0);
        assertThat(small.get("present").asInt()).isZero();
        assertThat(small.get("categories").size()).isGreaterThan(5);

        var taken = JSON.readTree(
                steward.api("POST", base + "/starters/small", Optional.of("{}")).body());

        assertThat(taken.get("kept").asInt()).isEqualTo(1);
        assertThat(record().recipients().stream().map(Recipient::name)).contains("Utah State Board of Education");
        assertThat(record().elements().list()).hasSize(small.get("elements").asInt());
        assertThat(record().purposes().find(Key.of("enrollment"))).contains(own);
        assertThat(starters().get(0).get("present").asInt())
                .isEqualTo(small.get("elements").asInt());
        assertThat(steward.api("GET", "/api/districts/" + district.slug() + "/history")
                        .body())
                .contains("From a starter record");
        assertThat(steward.api("POST", base + "/starters/huge", Optional.of("{}"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aStarterDoesWithoutWhatTheDistrictRemoved() {
        write(() -> {
            long version = workingRecord.put(Purpose.named(Key.of("meals"), "Meals"), OptionalLong.empty());
            workingRecord.delete(ItemKind.PURPOSE, Key.of("meals"), version);
        });

        var answer = steward.api("POST", base + "/starters/small", Optional.of("{}"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(record().elements()
                        .find(Key.of("meal-eligibility"))
                        .orElseThrow()
                        .purposes())
                .doesNotContain(Key.of("meals"));
    }

    @Test
    void whoOnlyLooksTakesNothing() {
        var viewer = signIn(district, Role.VIEWER);

        assertThat(viewer.api("GET", base + "/elements?q=birthdate").statusCode())
                .isEqualTo(200);
        assertThat(viewer.api("POST", base + "/starters/small", Optional.of("{}"))
                        .statusCode())
                .isEqualTo(403);
    }

    private JsonNode search(String catalogue, String words) {
        return JSON.readTree(
                        steward.api("GET", base + catalogue + "?q=" + words).body())
                .get("entries");
    }

    private JsonNode starters() {
        return JSON.readTree(steward.api("GET", base + "/starters").body()).get("starters");
    }

    private JsonNode take(String catalogue, List<String> ids) {
        var answer = post(catalogue, ids);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> post(String catalogue, List<String> ids) {
        return steward.api("POST", base + catalogue, Optional.of(JSON.writeValueAsString(Map.of("ids", ids))));
    }

    private static List<String> ids(String file, String column) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(FILES.resolve(file))) {
            return rows.stream().map(row -> row.getField(column)).toList();
        }
    }

    private DistrictRecord record() {
        return DistrictScope.call(district.id(), workingRecord::load);
    }

    private long revision() {
        return DistrictScope.call(district.id(), workingRecord::revision);
    }

    private void write(Runnable work) {
        DistrictScope.run(district.id(), () -> history.as("test", work));
    }
}
