package org.plainview.record.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plainview.record.CanonicalJson;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.record.DocumentHash;
import org.plainview.record.Extra;
import org.plainview.record.Field;
import org.plainview.record.FieldType;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Scope;
import org.plainview.record.Sentence;
import org.plainview.record.Shape;
import org.plainview.record.Translations;
import org.plainview.record.json.JsonForm.Member;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a record or an item from a stream of JSON tokens, refusing whatever the types do not know. */
final class RecordReader {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    /** The one text with a form of its own. */
    private static final String ACCENT = "accent";

    private static final Pattern SOURCE = Pattern.compile("[0-9a-f]{16}");

    private final JsonParser json;
    /** Each once: what refers to one item many times would else be most of a record in memory. */
    private final Map<String, Key> keys = new HashMap<>();

    RecordReader(JsonParser json) {
        this.json = json;
    }

    DistrictRecord record() {
        expectObject();
        DistrictProfile profile = null;
        var schemaSeen = false;
        var seen = new TreeMap<String, Boolean>();
        var items = new ArrayList<Item>();
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            if (seen.put(name, true) != null) {
                throw Problems.twice(name);
            }
            json.nextToken();
            switch (name) {
                case "schema" -> {
                    schemaSeen = true;
                    schema();
                }
                case "district" -> profile = district();
                default -> {
                    var kind = ItemKind.byCode(name);
                    if (kind.isEmpty()) {
                        throw Problems.unknownKind(name);
                    }
                    items(kind.get(), items);
                }
            }
        }
        if (!schemaSeen) {
            throw Problems.missing("schema");
        }
        if (profile == null) {
            throw Problems.missing("district");
        }
        return DistrictRecord.of(profile, items);
    }

    private void schema() {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT || json.getNumberType() != JsonParser.NumberType.INT) {
            throw Problems.notA("schema", "integer", shown());
        }
        int schema = json.getIntValue();
        if (schema < 1 || schema > DistrictRecord.SCHEMA_VERSION) {
            throw Problems.schema(schema);
        }
    }

    private DistrictProfile district() {
        try {
            return profile();
        } catch (RecordFormatException e) {
            throw e.under("district");
        }
    }

    private void items(ItemKind kind, List<Item> items) {
        var keys = new HashSet<Key>();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw Problems.notA(kind.code(), "list", shown());
        }
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            try {
                var item = item(kind);
                if (!keys.add(item.key())) {
                    throw Problems.keyTwice(item.key());
                }
                items.add(item);
            } catch (RecordFormatException e) {
                throw e.under(kind.code() + "[" + i + "]");
            }
        }
    }

    /** Reads the item that begins at the current token. */
    Item item(ItemKind kind) {
        return (Item) object(kind.type());
    }

    DistrictProfile profile() {
        return (DistrictProfile) object(DistrictProfile.class);
    }

    void expectEnd() {
        if (json.nextToken() != null) {
            throw Problems.trailing();
        }
    }

    private void expectObject() {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw Problems.notA("", "object", shown());
        }
    }

    private Object object(Class<?> type) {
        expectObject();
        var form = JsonForm.of(type);
        var fields = form.shape().fields();
        var values = new @Nullable Object[fields.size()];
        var seen = new boolean[fields.size()];
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            var member = form.member(name);
            if (member == null) {
                throw Problems.unknownField(name, form.shape());
            }
            if (seen[member.position()]) {
                throw Problems.twice(name);
            }
            seen[member.position()] = true;
            json.nextToken();
            try {
                values[member.position()] = value(member, form.shape());
            } catch (RecordFormatException e) {
                throw e.under(name);
            }
        }
        fill(fields, values);
        try {
            return form.shape().make(values);
        } catch (IllegalArgumentException refused) {
            throw Problems.refused(refused);
        }
    }

    private static void fill(List<Field> fields, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                var field = fields.get(i);
                if (field.required()) {
                    throw Problems.missing(field.name());
                }
                values[i] = field.absent();
            }
        }
    }

    private @Nullable Object value(Member member, Shape owner) {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (!member.field().list()) {
            return single(member, owner);
        }
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw Problems.notA("", "list", shown());
        }
        var entries = new ArrayList<Object>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            try {
                entries.add(single(member, owner));
            } catch (RecordFormatException e) {
                throw e.under("[" + entries.size() + "]");
            }
        }
        return entries;
    }

    private Object single(Member member, Shape owner) {
        return switch (member.field().type()) {
            case TEXT -> member.field().name().equals(ACCENT) ? color() : text();
            case KEY -> key();
            case CODE -> code(member);
            case DATE -> date();
            case DOCUMENT -> document();
            case INTEGER -> integer();
            case BOOLEAN -> bool();
            case SCOPE -> object(Scope.class);
            case TRANSLATIONS -> translations(owner);
            case EXTRA -> extra();
        };
    }

    private String text() {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw Problems.notA("", "text", shown());
        }
        var text = json.getString();
        if (!CanonicalJson.isUnicode(text)) {
            throw Problems.notUnicode();
        }
        return text;
    }

    private String color() {
        var text = text();
        if (!DistrictProfile.isColor(text)) {
            throw Problems.color(text);
        }
        return text;
    }

    private Key key() {
        var text = text();
        if (!Key.isValid(text)) {
            throw Problems.key(text);
        }
        return keys.computeIfAbsent(text, Key::new);
    }

    private Enum<?> code(Member member) {
        var text = text();
        var value = member.byCode().get(text);
        if (value == null) {
            throw Problems.code(text, member.codes());
        }
        return value;
    }

    private LocalDate date() {
        var text = text();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problems.date(text);
        }
    }

    private DocumentHash document() {
        var text = text();
        if (!DocumentHash.isValid(text)) {
            throw Problems.document(text);
        }
        return new DocumentHash(text);
    }

    private Integer integer() {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT || json.getNumberType() != JsonParser.NumberType.INT) {
            throw Problems.notA("", "integer", shown());
        }
        return json.getIntValue();
    }

    private Boolean bool() {
        return switch (json.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw Problems.notA("", "boolean", shown());
        };
    }

    private SortedMap<String, String> texts() {
        expectObject();
        var texts = new TreeMap<String, String>();
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            try {
                if (texts.put(name, text()) != null) {
                    throw Problems.twice("");
                }
            } catch (RecordFormatException e) {
                throw e.under(name);
            }
        }
        return texts;
    }

    private SortedMap<String, String> extra() {
        var extra = texts();
        for (var name : extra.keySet()) {
            if (!Extra.isName(name)) {
                throw Problems.extra(name).under(name);
            }
        }
        return extra;
    }

    private Translations translations(Shape owner) {
        expectObject();
        var byLanguage = new TreeMap<String, SortedMap<String, String>>();
        var sources = new TreeMap<String, SortedMap<String, String>>();
        for (var language = json.nextName(); language != null; language = json.nextName()) {
            json.nextToken();
            try {
                if (!LANGUAGE.matcher(language).matches()) {
                    throw Problems.language(language);
                }
                var texts = texts(language, owner, sources);
                if (byLanguage.put(language, texts) != null) {
                    throw Problems.twice("");
                }
            } catch (RecordFormatException e) {
                throw e.under(language);
            }
        }
        return new Translations(byLanguage, sources);
    }

    /** @param sources takes what the texts of the language were translated from, where it is said */
    private SortedMap<String, String> texts(
            String language, Shape owner, SortedMap<String, SortedMap<String, String>> sources) {
        expectObject();
        var texts = new TreeMap<String, String>();
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            try {
                if (name.equals(JsonForm.SOURCES)) {
                    if (sources.put(language, sources()) != null) {
                        throw Problems.twice("");
                    }
                } else if (texts.put(name, translation(owner, name)) != null) {
                    throw Problems.twice("");
                }
            } catch (RecordFormatException e) {
                throw e.under(name);
            }
        }
        return texts;
    }

    private String translation(Shape owner, String name) {
        var field = owner.field(name).filter(Field::publicText).orElseThrow(() -> Problems.notTranslated(owner));
        return field.type() == FieldType.DOCUMENT ? document().value() : text();
    }

    private SortedMap<String, String> sources() {
        var sources = texts();
        sources.forEach((field, hash) -> {
            if (!SOURCE.matcher(hash).matches()) {
                throw Problems.source(hash).under(field);
            }
        });
        return sources;
    }

    /** The current token as people see it, for a message. */
    private Object shown() {
        return switch (json.currentToken()) {
            case START_OBJECT -> Sentence.of("json.a.object");
            case START_ARRAY -> Sentence.of("json.a.list");
            case VALUE_NULL -> "null";
            case VALUE_STRING -> "“" + Problems.cut(json.getString()) + "”";
            case null -> "";
            default -> Problems.cut(json.getString());
        };
    }
}
