package org.plainview.record.json;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Field;
import org.plainview.record.FieldLabels;
import org.plainview.record.FieldType;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Scope;
import org.plainview.record.Shape;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (2020-12) of a record, made from the types. {@code $defs} holds one definition a kind, by its code, and
 * {@code district}. {@code x-refers-to} names the kind that a key names, {@code x-public-text} marks what may be
 * translated, {@code x-labels} says what people call the codes of an enum, {@code x-document} marks the hash of a
 * document, {@code x-markdown} that of one that holds Markdown, {@code x-color} a color.
 */
public final class RecordSchema {
    /** Where the schema of version 1 lies in this jar. */
    public static final String RESOURCE = "/org/plainview/record/json/record-schema-1.json";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DISTRICT = "district";

    private final Locale locale;

    private RecordSchema(Locale locale) {
        this.locale = locale;
    }

    /** The schema in English as a text with line breaks. */
    public static String json() {
        var printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return JSON.writer().with(printer).writeValueAsString(tree(Locale.ENGLISH)) + "\n";
    }

    /** The schema with titles in the language of {@code locale}. */
    public static ObjectNode tree(Locale locale) {
        return new RecordSchema(locale).root();
    }

    private ObjectNode root() {
        var root = NODES.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", "urn:plainview:record:" + DistrictRecord.SCHEMA_VERSION);
        root.put("type", "object");
        var parts = root.putObject("properties");
        parts.putObject("schema").put("const", DistrictRecord.SCHEMA_VERSION);
        parts.putObject(DISTRICT).put("$ref", reference(DISTRICT));
        for (var kind : ItemKind.values()) {
            var list = parts.putObject(kind.code());
            list.put("title", FieldLabels.kind(kind, locale));
            list.put("type", "array");
            list.putObject("items").put("$ref", reference(kind.code()));
        }
        root.putArray("required").add("schema").add(DISTRICT);
        root.put("additionalProperties", false);
        definitions(root.putObject("$defs"));
        return root;
    }

    private static String reference(String definition) {
        return "#/$defs/" + definition;
    }

    private void definitions(ObjectNode definitions) {
        definitions
                .putObject("key")
                .put("type", "string")
                .put("pattern", "^[a-z0-9]+(-[a-z0-9]+)*$")
                .put("maxLength", Key.MAX_LENGTH);
        var profile = definitions.putObject(DISTRICT);
        profile.put("description", FieldLabels.aboutProfile(locale));
        object(profile, Shape.of(DistrictProfile.class), null);
        for (var kind : ItemKind.values()) {
            var definition = definitions.putObject(kind.code());
            definition.put("title", FieldLabels.one(kind, locale));
            definition.put("description", FieldLabels.about(kind, locale));
            object(definition, Shape.of(kind), kind);
        }
    }

    /** @param kind null for the profile */
    private void object(ObjectNode definition, Shape shape, @Nullable ItemKind kind) {
        definition.put("type", "object");
        var properties = definition.putObject("properties");
        var required = NODES.arrayNode();
        for (var field : shape.fields()) {
            var property = properties.putObject(field.name());
            property.put(
                    "title",
                    kind == null
                            ? FieldLabels.profile(field.name(), locale)
                            : FieldLabels.label(kind, field.name(), locale));
            about(kind, field).ifPresent(text -> property.put("description", text));
            field(property, field, shape);
            if (field.required() || field.name().equals("languages")) {
                required.add(field.name());
            }
        }
        definition.set("required", required);
        definition.put("additionalProperties", false);
    }

    private Optional<String> about(@Nullable ItemKind kind, Field field) {
        return kind == null
                ? FieldLabels.aboutProfile(field.name(), locale)
                : FieldLabels.about(kind, field.name(), locale);
    }

    private void field(ObjectNode property, Field field, Shape owner) {
        if (field.publicText()) {
            property.put("x-public-text", true);
        }
        if (!field.list()) {
            value(property, field, owner);
            return;
        }
        property.put("type", "array");
        value(property.putObject("items"), field, owner);
        if (field.name().equals("languages")) {
            property.put("minItems", 1);
        }
        if (field.type() == FieldType.KEY || field.type() == FieldType.CODE) {
            property.put("uniqueItems", true);
        }
    }

    private void value(ObjectNode node, Field field, Shape owner) {
        if (field.refersTo() != null) {
            node.put("x-refers-to", field.refersTo().code());
        }
        switch (field.type()) {
            case TEXT -> text(node, field);
            case KEY -> node.put("$ref", reference("key"));
            case CODE -> codes(node, field);
            case DATE -> node.put("type", "string").put("format", "date");
            case DOCUMENT -> document(node, field);
            case INTEGER ->
                node.put("type", "integer").put("minimum", Integer.MIN_VALUE).put("maximum", Integer.MAX_VALUE);
            case BOOLEAN -> node.put("type", "boolean");
            case SCOPE -> scope(node);
            case TRANSLATIONS -> translations(node, owner);
            case EXTRA -> {
                node.put("type", "object");
                node.putObject("patternProperties")
                        .putObject("^[a-z][a-z0-9]*(\\.[A-Za-z0-9-]+)+$")
                        .put("type", "string");
                node.put("additionalProperties", false);
            }
        }
    }

    private static void document(ObjectNode node, Field field) {
        node.put("type", "string").put("pattern", "^[0-9a-f]{64}$").put("x-document", true);
        if (field.markdown()) {
            node.put("x-markdown", true);
        }
    }

    private static void text(ObjectNode node, Field field) {
        node.put("type", "string");
        var name = field.name();
        if (name.equals("email")) {
            node.put("format", "email");
        } else if (field.webAddress()) {
            node.put("format", "uri");
        } else if (name.equals("accent")) {
            node.put("pattern", "^#[0-9a-f]{6}$").put("x-color", true);
        }
    }

    private void codes(ObjectNode node, Field field) {
        node.put("type", "string");
        var codes = node.putArray("enum");
        var labels = node.putObject("x-labels");
        for (var value : field.valueClass().getEnumConstants()) {
            codes.add(Codes.of((Enum<?>) value));
            labels.put(Codes.of((Enum<?>) value), FieldLabels.value((Enum<?>) value, locale));
        }
    }

    private void scope(ObjectNode node) {
        node.put("type", "object");
        var parts = node.putObject("properties");
        var shape = Shape.of(Scope.class);
        for (var part : shape.fields()) {
            var property = parts.putObject(part.name());
            property.put("title", FieldLabels.scope(part.name(), locale));
            field(property, part, shape);
        }
        node.put("additionalProperties", false);
    }

    private static void translations(ObjectNode node, Shape owner) {
        node.put("type", "object");
        node.putObject("propertyNames").put("pattern", "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$");
        var texts = node.putObject("additionalProperties");
        texts.put("type", "object");
        var fields = texts.putObject("properties");
        owner.fields().stream().filter(Field::publicText).forEach(field -> {
            if (field.type() == FieldType.DOCUMENT) {
                document(fields.putObject(field.name()), field);
            } else {
                fields.putObject(field.name()).put("type", "string");
            }
        });
        var sources = fields.putObject(JsonForm.SOURCES);
        sources.put("type", "object");
        sources.putObject("additionalProperties").put("type", "string").put("pattern", "^[0-9a-f]{16}$");
        texts.put("additionalProperties", false);
    }
}
