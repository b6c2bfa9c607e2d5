package org.plainview.record.json;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Field;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Shape;

/** What can be wrong with a record's JSON, each with what would be right. */
final class Problems {
    private static final int SHOWN = 60;

    private Problems() {}

    static RecordFormatException unknownField(String name, Shape shape) {
        var known = shape.fields().stream().map(Field::name).collect(Collectors.joining(", "));
        return new RecordFormatException(name, "there is no such field; the fields are " + known);
    }

    static RecordFormatException unknownKind(String name) {
        var kinds = Arrays.stream(ItemKind.values()).map(ItemKind::code).collect(Collectors.joining(", "));
        return new RecordFormatException(name, "a record has no such part; its parts are schema, district, " + kinds);
    }

    static RecordFormatException notTranslated(String field, Shape shape) {
        var translated = shape.fields().stream()
                .filter(Field::publicText)
                .map(Field::name)
                .collect(Collectors.joining(", "));
        return new RecordFormatException(field, "this field is not translated; those that are: " + translated);
    }

    static RecordFormatException missing(String name) {
        return new RecordFormatException(name, "it is missing and must be given");
    }

    static RecordFormatException twice(String name) {
        return new RecordFormatException(name, "it is given twice; give it once");
    }

    static RecordFormatException notA(String name, String expected, String found) {
        return new RecordFormatException(name, "expected " + expected + ", found " + found);
    }

    static RecordFormatException key(String text) {
        return new RecordFormatException(
                "",
                "\"" + cut(text) + "\" is not a key; use lower-case words, digits and single hyphens, at most "
                        + Key.MAX_LENGTH + " characters");
    }

    static RecordFormatException code(String text, List<String> codes) {
        return new RecordFormatException("", "\"" + cut(text) + "\" is not one of " + String.join(", ", codes));
    }

    static RecordFormatException date(String text) {
        return new RecordFormatException("", "\"" + cut(text) + "\" is not a date; write it as 2026-03-04");
    }

    static RecordFormatException language(String text) {
        return new RecordFormatException("", "\"" + cut(text) + "\" is not a language; use a BCP 47 code such as es");
    }

    static RecordFormatException notUnicode() {
        return new RecordFormatException("", "the text holds half of a surrogate pair, which is not Unicode text");
    }

    static RecordFormatException schema(int schema) {
        return new RecordFormatException(
                "schema",
                "this record is written in version " + schema + "; versions 1 to " + DistrictRecord.SCHEMA_VERSION
                        + " can be read here");
    }

    static RecordFormatException trailing() {
        return new RecordFormatException("", "something follows the end of the object; give one object only");
    }

    static RecordFormatException notJson(RuntimeException cause, String detail) {
        return new RecordFormatException("", "this is not JSON: " + detail, cause);
    }

    static RecordFormatException refused(IllegalArgumentException cause) {
        return new RecordFormatException("", String.valueOf(cause.getMessage()), cause);
    }

    static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
