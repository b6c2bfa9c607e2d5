package org.plainview.server.imports.internal.template;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.plainview.record.FieldLabels;
import org.plainview.server.shared.Words;

/** A table of items as a file. */
final class TemplateFile {
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int NAME = 31;
    private static final double WIDTH = 28;
    private static final double EXPLANATION_WIDTH = 60;

    private TemplateFile() {}

    /** Begins with a byte order mark, without which Excel would take the text for Windows-1252. */
    static byte[] csv(ItemTable table) {
        var bytes = new ByteArrayOutputStream();
        try (var text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            text.write(BYTE_ORDER_MARK);
            // In quotes, the semicolons of lists are never taken for what parts the columns.
            try (var csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.CRLF)
                    .quoteStrategy(QuoteStrategies.ALWAYS)
                    .build(text)) {
                csv.writeRecord(table.headings());
                table.rows().forEach(csv::writeRecord);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The table, and a sheet that explains its columns. */
    static byte[] xlsx(ItemTable table, Words words) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Plainview", "1.0")) {
            var items = workbook.newWorksheet(name(FieldLabels.kind(table.kind(), table.language())));
            headings(items, table.headings(), WIDTH);
            var row = new Row(items);
            table.rows().forEach(row::add);
            var explanation = new Explanation(table, words);
            var sheet = workbook.newWorksheet(name(explanation.title()));
            headings(sheet, explanation.headings(), EXPLANATION_WIDTH);
            explanation.rows().forEach(new Row(sheet)::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String name(String title) {
        return title.length() <= NAME ? title : title.substring(0, NAME);
    }

    private static void headings(Worksheet sheet, List<String> headings, double width) {
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(0, column, headings.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, width);
        }
        sheet.freezePane(0, 1);
    }

    /** Fills the rows below the headings. */
    private static final class Row {
        private final Worksheet sheet;
        private int number = 1;

        Row(Worksheet sheet) {
            this.sheet = sheet;
        }

        void add(List<String> cells) {
            for (int column = 0; column < cells.size(); column++) {
                if (!cells.get(column).isEmpty()) {
                    sheet.value(number, column, cells.get(column));
                }
            }
            number++;
        }
    }
}
