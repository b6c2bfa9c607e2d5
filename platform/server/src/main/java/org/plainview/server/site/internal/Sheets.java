package org.plainview.server.site.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.host.FormulaGuard;
import org.plainview.record.Codes;
import org.plainview.record.ItemKind;
import org.plainview.record.Items;

/** Items as CSV: a column a field under its name in JSON, entries of a list apart by semicolons. */
final class Sheets {
    static final String BETWEEN = "; ";

    private Sheets() {}

    static String csv(ItemKind kind, Items<?> items) {
        var text = new StringWriter();
        var columns = ListColumn.of(kind, items);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(columns.stream().map(ListColumn::name).toList());
            for (var item : items) {
                csv.writeRecord(columns.stream()
                        .map(column -> FormulaGuard.guard(cell(column.valueIn(item))))
                        .toList());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> list.stream().map(Sheets::cell).collect(Collectors.joining(BETWEEN));
            case Enum<?> code -> Codes.of(code);
            default -> value.toString();
        };
    }
}
