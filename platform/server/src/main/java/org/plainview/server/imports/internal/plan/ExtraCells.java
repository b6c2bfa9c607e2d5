package org.plainview.server.imports.internal.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plainview.record.ItemKind;
import org.plainview.server.inventory.RecordAdditions;
import org.plainview.server.inventory.RecordAdditions.AddedField;
import org.plainview.server.shared.Words;
import org.plainview.spi.ExtraField;

/** Reads the texts of cells as values of the fields that packs add. Immutable. */
public final class ExtraCells {
    private final Map<String, List<AddedField>> spoken;

    private ExtraCells(List<AddedField> spoken) {
        this.spoken = spoken.stream()
                .collect(Collectors.groupingBy(
                        added -> name(added.field().kind(), added.field().name())));
    }

    /** Those of a district that has switched no pack on: any text is kept as it is. */
    public static ExtraCells none() {
        return new ExtraCells(List.of());
    }

    /** Asks in each language, because a sheet need not be written in that of the person who imports it. */
    public static ExtraCells of(RecordAdditions additions) {
        return new ExtraCells(Words.LANGUAGES.stream()
                .flatMap(language -> additions.fields(language).stream())
                .toList());
    }

    /**
     * The text in the form that the record keeps. Where no pack has such a field, it is kept as it is.
     *
     * @param text not empty
     * @throws CellValue.UnreadableException if the text is no value of the field
     */
    String read(ItemKind kind, String field, String text) {
        var added = spoken.get(name(kind, field));
        return added == null ? text : read(added, text);
    }

    private static String read(List<AddedField> added, String text) {
        var field = added.getFirst().field();
        return switch (field.type()) {
            case TEXT -> admitted(field, text, "too-long");
            case LINK -> admitted(field, text, "link");
            case NUMBER -> admitted(field, text.replace(",", ""), "integer");
            case FLAG -> CellValue.bool(text) ? "yes" : "no";
            case DATE -> CellValue.date(text).toString();
            case CHOICE -> code(added, text);
            case CHOICES -> codes(added, text);
        };
    }

    private static String admitted(ExtraField field, String value, String problem) {
        if (!field.admits(value)) {
            throw new CellValue.UnreadableException(problem, value);
        }
        return value;
    }

    private static String codes(List<AddedField> added, String text) {
        var chosen = CellEntries.split(text, CellEntries.BETWEEN_CODES).stream()
                .map(entry -> code(added, entry))
                .toList();
        return added.getFirst().choices().keySet().stream()
                .filter(chosen::contains)
                .collect(Collectors.joining(","));
    }

    /** By the code itself, or by what people call it. */
    private static String code(List<AddedField> added, String text) {
        var wanted = Fold.of(text);
        return added.stream()
                .flatMap(field -> field.choices().entrySet().stream())
                .filter(choice -> choice.getKey().equals(text)
                        || Fold.of(choice.getValue()).equals(wanted))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new CellValue.UnreadableException("code", text, offered(added)));
    }

    private static String offered(List<AddedField> added) {
        return String.join(", ", added.getFirst().choices().values());
    }

    private static String name(ItemKind kind, String field) {
        return kind.code() + " " + field;
    }
}
