package org.plainview.plugins.illinois;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.spi.Message;
import org.plainview.spi.ReportDocument.Column;
import org.plainview.spi.ReportDocument.Paragraph;
import org.plainview.spi.ReportDocument.Text;

/** How the lists of this pack write their cells: what nobody has said, they say so. */
final class Cells {
    private Cells() {}

    static Text said(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? words("unsaid") : Text.of(value.toString());
    }

    static boolean has(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    static Text words(String key, Object... arguments) {
        return Text.of(Message.of(key, arguments));
    }

    static Paragraph paragraph(String key, Object... arguments) {
        return new Paragraph(words(key, arguments));
    }

    /** Columns whose headings stand under {@code column.<name>}. */
    static List<Column> columns(String... names) {
        return Stream.of(names)
                .map(name -> new Column(Text.of(""), words("column." + name)))
                .toList();
    }
}
