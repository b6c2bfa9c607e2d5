package org.plainview.server.site.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;
import org.plainview.record.Field;
import org.plainview.record.FieldType;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Items;
import org.plainview.record.Scope;
import org.plainview.record.Shape;

/** Items as CSV: a column a field under its name in JSON, entries of a list apart by semicolons. */
final class Sheets {
    private static final String BETWEEN = "; ";

    private Sheets() {}

    static String csv(ItemKind kind, Items<?> items) {
        var text = new StringWriter();
        var fields = Shape.of(kind).fields().stream()
                .filter(field -> field.type() != FieldType.TRANSLATIONS && field.type() != FieldType.EXTRA)
                .toList();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(
                    fields.stream().flatMap(field -> headings(field).stream()).toList());
            for (var item : items) {
                csv.writeRecord(cells(item, fields));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString();
    }

    private static List<String> headings(Field field) {
        return field.type() == FieldType.SCOPE
                ? Shape.of(Scope.class).fields().stream().map(Field::name).toList()
                : List.of(field.name());
    }

    private static List<String> cells(Item item, List<Field> fields) {
        var cells = new ArrayList<String>();
        for (var field : fields) {
            var value = field.valueIn(item);
            if (value instanceof Scope scope) {
                Shape.of(Scope.class).fields().forEach(part -> cells.add(cell(part.valueIn(scope))));
            } else {
                cells.add(cell(value));
            }
        }
        return cells;
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> list.stream().map(Sheets::cell).collect(Collectors.joining(BETWEEN));
            case Enum<?> code -> Codes.of(code);
            default -> inert(value.toString());
        };
    }

    /** A cell that a spreadsheet would take for a formula begins with an apostrophe, which makes it text. */
    static String inert(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
