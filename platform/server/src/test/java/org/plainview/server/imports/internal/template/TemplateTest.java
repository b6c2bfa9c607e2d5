package org.plainview.server.imports.internal.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.record.Element;
import org.plainview.record.Key;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.ServerTest;
import tools.jackson.databind.json.JsonMapper;

/** What a steward downloads, fills in and sends back. */
class TemplateTest extends ServerTest {
    private District district;
    private Browser steward;
    private String imports;

    @BeforeEach
    void aDistrictWithAnElement() {
        district = newDistrict("Templates");
        DistrictScope.run(
                district.id(),
                () -> history.as(
                        "test",
                        () -> workingRecord.put(Element.named(Key.of("bus-card"), "=Bus card"), OptionalLong.empty())));
        steward = signIn(district, Role.STEWARD);
        imports = "/api/districts/" + district.slug() + "/imports";
    }

    @Test
    void aDownloadHoldsWhatTheDistrictSaysInTheLanguageAskedFor() {
        var english = steward.get(imports + "/templates/elements?format=csv");
        var spanish = steward.get(imports + "/templates/elements?format=csv&language=es");
        var workbook = steward.get(imports + "/templates/elements?format=xlsx");

        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"elements.csv\"");
        assertThat(english.body()).startsWith("\ufeff\"Key\",\"Data element\"").contains("\"bus-card\",\"'=Bus card\"");
        assertThat(spanish.body()).startsWith("\ufeff\"Clave\"");
        assertThat(workbook.headers().firstValue("Content-Type"))
                .contains("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(workbook.body()).startsWith("PK");
    }

    @Test
    void whatIsNoKindFormatOrLanguageIsNotFound() {
        for (var path :
                new String[] {"rockets?format=csv", "elements?format=pdf", "elements?format=csv&language=tlh"}) {
            assertThat(steward.get(imports + "/templates/" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void aTemplateThatIsFilledInIsImported() {
        var template = steward.get(imports + "/templates/systems?format=csv").body();
        var headings = template.substring(1).strip();

        var sent = steward.upload(
                imports,
                "systems.csv",
                (headings + "\r\n\"\",\"Bus app\",\"Shows the bus\"\r\n").getBytes(StandardCharsets.UTF_8));

        var staged = JsonMapper.shared().readTree(sent.body());
        assertThat(staged.path("target").asString()).isEqualTo("systems");
        assertThat(staged.path("status").asString()).as(sent.body()).isEqualTo("ready");
        assertThat(staged.path("summary").path("adds").asInt()).isEqualTo(1);
    }

    @Test
    void aColumnInAnotherLanguageCanBeMapped() {
        var sent = steward.upload(
                imports, "elements.csv", "Key,Data element,name@es,zz.note\nbus-card,Bus card,Tarjeta,kept\n");

        var staged = JsonMapper.shared().readTree(sent.body());
        assertThat(StreamSupport.stream(staged.path("fields").spliterator(), false)
                        .map(field -> Map.entry(
                                field.path("name").asString(),
                                field.path("label").asString())))
                .contains(Map.entry("name@es", "Data element [es]"), Map.entry("extra:zz.note", "zz.note"));
    }

    @Test
    void aDocumentThatTheDistrictDoesNotHaveIsNamedWithItsRow() {
        var sent = steward.upload(
                imports, "agreements.csv", "Key,Agreement,Original document\ndpa,DPA," + "ab".repeat(32) + "\n");
        var staged = JsonMapper.shared().readTree(sent.body());
        var mapped = steward.api(
                "PUT",
                imports + "/" + staged.path("id").asString() + "/mapping",
                Optional.of("{\"columns\":{\"2\":\"document\"}}"));

        var problem =
                JsonMapper.shared().readTree(mapped.body()).path("problems").path(0);

        assertThat(problem.path("row").asInt()).as(mapped.body()).isEqualTo(2);
        assertThat(problem.path("column").asString()).isEqualTo("C: Original document");
        assertThat(problem.path("message").asString()).contains("has no document");
    }
}
