package org.plainview.record.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.record.ItemKind;
import org.plainview.record.Shape;

class RecordSchemaTest {
    private static final Path COMMITTED = Path.of("src/main/resources" + RecordSchema.RESOURCE);

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(RecordSchema.json(), InputFormat.JSON);

    /** To write the file anew after a change of the types: {@code -Dplainview.rewrite=true}. */
    @Test
    void theCommittedSchemaIsThatOfTheTypes() throws IOException {
        if (Boolean.getBoolean("plainview.rewrite")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, RecordSchema.json());
        }

        assertThat(COMMITTED)
                .as("run this test with -Dplainview.rewrite=true and commit the file")
                .hasContent(RecordSchema.json());
    }

    @Test
    void everyKindHasADefinitionWithItsFieldsInOrder() {
        var definitions = RecordSchema.tree(Locale.ENGLISH).get("$defs");
        for (var kind : ItemKind.values()) {
            assertThat(definitions.get(kind.code()).get("properties").propertyNames())
                    .as(kind.code())
                    .containsExactlyElementsOf(Shape.of(kind).fields().stream()
                            .map(field -> field.name())
                            .toList());
        }
    }

    @Test
    void aFieldSaysWhatItNamesAndWhetherItIsTranslated() {
        var element =
                RecordSchema.tree(Locale.ENGLISH).get("$defs").get("elements").get("properties");

        assertThat(element.at("/purposes/items/x-refers-to").stringValue()).isEqualTo("purposes");
        assertThat(element.at("/retention/x-refers-to").stringValue()).isEqualTo("retention");
        assertThat(element.at("/scope/properties/schools/items/x-refers-to").stringValue())
                .isEqualTo("schools");
        assertThat(element.at("/description/x-public-text").booleanValue()).isTrue();
        assertThat(element.at("/cedsId").has("x-public-text")).isFalse();
        assertThat(element.at("/confirmedOn/format").stringValue()).isEqualTo("date");
        assertThat(element.at("/source/enum/4").stringValue()).isEqualTo("other-agency");
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35})
    void whateverIsWrittenIsValidByTheSchema(long seed) {
        var record = new String(RecordJson.canonical(new RandomRecords(seed).next(10)), StandardCharsets.UTF_8);

        assertThat(SCHEMA.validate(record, InputFormat.JSON)).isEmpty();
        assertThat(SCHEMA.validate(record.replaceFirst("\"key\":", "\"kez\":"), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void titlesFollowTheLanguage() {
        var spanish = RecordSchema.tree(Locale.forLanguageTag("es"));

        assertThat(spanish.at("/$defs/elements/properties/category/title").stringValue())
                .isEqualTo("Categoría");
        assertThat(spanish.at("/$defs/elements/properties/source/x-labels/staff")
                        .stringValue())
                .isEqualTo("Personal escolar");
    }
}
