package org.plainview.server.imports.internal.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;

/** Writes the values of fields into cells, as {@link CellValue} reads them back, whatever language the sheet is in. */
final class WrittenValue {
    private WrittenValue() {}

    /** @return empty for null */
    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> entries ->
                CellEntries.join(entries.stream().map(WrittenValue::of).toList());
            case Enum<?> code -> Codes.of(code);
            case Boolean yes -> yes ? "yes" : "no";
            default -> value.toString();
        };
    }
}
