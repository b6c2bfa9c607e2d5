package org.plainview.record.json;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Field;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Sentence;
import org.plainview.record.Shape;

/** What can be wrong with a record's JSON, each with what would be right. */
final class Problems {
    private static final int SHOWN = 60;

    private Problems() {}

    static RecordFormatException unknownField(String name, Shape shape) {
        return at(name, "json.unknown-field", names(shape, field -> true));
    }

    static RecordFormatException unknownKind(String name) {
        var parts = Stream.concat(
                Stream.of("schema", "district"),
                Arrays.stream(ItemKind.values()).map(ItemKind::code));
        return at(name, "json.unknown-kind", parts.collect(Collectors.joining(", ")));
    }

    static RecordFormatException notTranslated(Shape shape) {
        return at("", "json.not-translated", names(shape, Field::publicText));
    }

    private static String names(Shape shape, Predicate<Field> wanted) {
        return shape.fields().stream().filter(wanted).map(Field::name).collect(Collectors.joining(", "));
    }

    static RecordFormatException missing(String name) {
        return at(name, "json.missing");
    }

    static RecordFormatException twice(String name) {
        return at(name, "json.twice");
    }

    /** @param expected one of the {@code json.a} texts */
    static RecordFormatException notA(String name, String expected, Object found) {
        return at(name, "json.not-a", Sentence.of("json.a." + expected), found);
    }

    static RecordFormatException key(String text) {
        return at("", "json.key", cut(text), Key.MAX_LENGTH);
    }

    static RecordFormatException keyTwice(Key key) {
        return at("key", "json.key-twice", key);
    }

    static RecordFormatException code(String text, List<String> codes) {
        return at("", "json.code", cut(text), String.join(", ", codes));
    }

    static RecordFormatException date(String text) {
        return at("", "json.date", cut(text));
    }

    static RecordFormatException color(String text) {
        return at("", "json.color", cut(text));
    }

    static RecordFormatException document(String text) {
        return at("", "json.document", cut(text));
    }

    static RecordFormatException language(String text) {
        return at("", "json.language", cut(text));
    }

    static RecordFormatException source(String text) {
        return at("", "json.translated-from", cut(text));
    }

    static RecordFormatException extra(String name) {
        return at("", "json.extra", cut(name));
    }

    static RecordFormatException notUnicode() {
        return at("", "json.not-unicode");
    }

    static RecordFormatException schema(int schema) {
        return at("schema", "json.schema", schema, DistrictRecord.SCHEMA_VERSION);
    }

    static RecordFormatException trailing() {
        return at("", "json.trailing");
    }

    static RecordFormatException notJson(RuntimeException cause, String detail) {
        return new RecordFormatException("", Sentence.of("json.not-json", detail), cause);
    }

    static RecordFormatException refused(IllegalArgumentException cause) {
        return new RecordFormatException("", Sentence.of("json.refused", String.valueOf(cause.getMessage())), cause);
    }

    private static RecordFormatException at(String path, String key, Object... arguments) {
        return new RecordFormatException(path, Sentence.of(key, arguments), null);
    }

    static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
