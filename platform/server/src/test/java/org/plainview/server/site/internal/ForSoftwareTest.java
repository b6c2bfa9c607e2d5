package org.plainview.server.site.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainview.server.site.internal.SiteFixture.page;
import static org.plainview.server.site.internal.SiteFixture.record;
import static org.plainview.server.site.internal.SiteFixture.text;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plainview.record.ItemKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ForSoftwareTest {
    private static final String PLATFORM = "https://example.org";
    private static final Pattern DATA = Pattern.compile("<script type=\"application/ld\\+json\">([^<]*)</script>");

    private static List<?> failures(Schemas schema, String document) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.text(PLATFORM), InputFormat.JSON)
                .validate(document, InputFormat.JSON);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static JsonNode data(String target) {
        var found = DATA.matcher(text(record(), target));
        assertThat(found.find()).as(target).isTrue();
        return json(found.group(1));
    }

    @Test
    void thePointerAndTheRecordAreAsTheSchemasThatTheyNameSay() {
        var pointer = text(record(), "/.well-known/student-data.json");

        assertThat(failures(Schemas.POINTER, pointer)).isEmpty();
        assertThat(failures(Schemas.RECORD, text(record(), "/open-data/edition-2.json")))
                .isEmpty();
        assertThat(json(pointer).path("$schema").asString())
                .isEqualTo(PLATFORM + Schemas.POINTER.path())
                .isEqualTo(json(Schemas.POINTER.text(PLATFORM)).path("$id").asString());
        assertThat(json(pointer).at("/edition/schema").asString()).isEqualTo(PLATFORM + Schemas.RECORD.path());
        assertThat(failures(Schemas.POINTER, pointer.replace("\"number\":2", "\"number\":0")))
                .isNotEmpty();
    }

    @Test
    void everyAddressThatThePointerAndTheCatalogGiveIsThere() {
        var catalog = json(text(record(), "/open-data/catalog.jsonld"));
        var pointer = json(text(record(), "/.well-known/student-data.json"));

        var addresses = Stream.concat(
                        catalog.findValues("dcat:downloadURL").stream()
                                .map(node -> node.path("@id").asString()),
                        Stream.of("csv", "xlsx", "json")
                                .flatMap(form -> pointer.get("lists").findValues(form).stream())
                                .map(JsonNode::asString))
                .toList();

        assertThat(catalog.path("dcat:dataset")).hasSize(1 + ItemKind.values().length);
        assertThat(addresses).hasSizeGreaterThan(100).allSatisfy(address -> {
            assertThat(address).startsWith(SiteFixture.PLACE.address() + "/");
            assertThat(page(
                            record(),
                            address.substring(SiteFixture.PLACE.address().length())))
                    .as(address)
                    .isPresent();
        });
        assertThat(catalog.at("/dct:title/1/@language").asString()).isEqualTo("es");
    }

    @Test
    void aPageTellsSearchEnginesWhatItIsAbout() {
        assertThat(data("/es/data/bus-card").at("/mainEntity/name").asString())
                .isEqualTo("Número de la tarjeta del autobús");
        assertThat(data("/data/bus-card")
                        .at("/breadcrumb/itemListElement/1/item")
                        .asString())
                .isEqualTo("https://example.org/d/elm-creek/data");
        assertThat(data("/products/rider").at("/mainEntity/provider/name").asString())
                .isEqualTo("TransTrack");
        assertThat(data("/policies/transport-policy")
                        .at("/mainEntity/datePublished")
                        .asString())
                .isEqualTo("2024-05-06");
        assertThat(data("/questions").at("/mainEntity/0/acceptedAnswer/text").asString())
                .isEqualTo("No. <b>Never</b>.");
        assertThat(data("/open-data").at("/mainEntity/distribution")).hasSize(1 + ItemKind.values().length);
        assertThat(data("/my-child?grade=02&program=after-school").toString()).doesNotContain("grade=02");
    }
}
