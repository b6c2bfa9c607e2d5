package org.plainview.server.imports.internal.template;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainview.record.Codes;
import org.plainview.record.Field;
import org.plainview.record.FieldLabels;
import org.plainview.server.imports.internal.plan.ItemColumn;
import org.plainview.server.imports.internal.plan.Target;
import org.plainview.server.inventory.RecordAdditions.AddedField;
import org.plainview.server.shared.Words;

/** What the columns of a table of items hold, in words for the person who fills it in. */
final class Explanation {
    private static final String SAY = "imports.template.";

    private final ItemTable table;
    private final Words words;

    Explanation(ItemTable table, Words words) {
        this.table = table;
        this.words = words;
    }

    String title() {
        return say("title");
    }

    List<String> headings() {
        return Stream.of("column", "about", "values", "needed").map(this::say).toList();
    }

    Stream<List<String>> rows() {
        return table.columns().stream()
                .map(column -> List.of(table.heading(column), about(column), values(column), needed(column)));
    }

    private String about(ItemColumn column) {
        var added = table.added(column);
        if (added.isPresent()) {
            return say(
                    "added",
                    added.get().jurisdiction(),
                    added.get().label(),
                    added.get().help());
        }
        int at = column.name().indexOf('@');
        if (at > 0) {
            var spoken = Locale.forLanguageTag(column.name().substring(at + 1)).getDisplayLanguage(table.language());
            return say("translation", label(column.name().substring(0, at)), spoken);
        }
        int dot = column.name().indexOf('.');
        var field = column.field().isEmpty() ? "extra" : dot > 0 ? column.name().substring(0, dot) : column.name();
        return FieldLabels.about(table.kind(), field, table.language()).orElse("");
    }

    private String label(String field) {
        return FieldLabels.label(table.kind(), field, table.language());
    }

    private String values(ItemColumn column) {
        var added = table.added(column);
        if (added.isPresent()) {
            return values(added.get());
        }
        var values = column.field().map(this::values).orElseGet(() -> say("text"));
        return column.field().filter(Field::list).isPresent() ? say("list", values) : values;
    }

    private String values(Field field) {
        return switch (field.type()) {
            case TEXT -> say("text");
            case DATE -> say("date");
            case INTEGER -> say("integer");
            case BOOLEAN -> say("boolean");
            case DOCUMENT -> say("document");
            case CODE -> say("code", codes(field));
            case KEY -> {
                var kind = field.refersTo();
                yield kind == null ? say("key") : say("reference", FieldLabels.kind(kind, table.language()));
            }
            case SCOPE, TRANSLATIONS, EXTRA -> throw new IllegalArgumentException(field + " does not stand in a cell");
        };
    }

    private String values(AddedField added) {
        return switch (added.field().type()) {
            case TEXT -> say("text");
            case LINK -> say("link");
            case FLAG -> say("boolean");
            case DATE -> say("date");
            case NUMBER -> say("integer");
            case CHOICE -> say("code", choices(added));
            case CHOICES -> say("list", say("code", choices(added)));
        };
    }

    private String choices(AddedField added) {
        return added.choices().entrySet().stream()
                .map(choice -> say("value", choice.getKey(), choice.getValue()))
                .collect(Collectors.joining("; "));
    }

    private String codes(Field field) {
        return Arrays.stream(field.valueClass().getEnumConstants())
                .map(value -> (Enum<?>) value)
                .map(value -> say("value", Codes.of(value), FieldLabels.value(value, table.language())))
                .collect(Collectors.joining("; "));
    }

    /** A key is made from the name where a row has none. */
    private String needed(ItemColumn column) {
        return say(column.name().equals(Target.longOf(table.kind()).identity()) ? "yes" : "no");
    }

    private String say(String key, Object... arguments) {
        return words.say(table.language(), SAY + key, arguments);
    }
}
