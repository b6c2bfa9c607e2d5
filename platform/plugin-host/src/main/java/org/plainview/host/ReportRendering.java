package org.plainview.host;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.plainview.spi.Message;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Block;
import org.plainview.spi.ReportDocument.Text;

/** A report's document in one language, and its forms for other software. HTML is the business of a template. */
public final class ReportRendering {
    private ReportRendering() {}

    /** {@code document} in the language of {@code locale}, in English where {@code plugin} does not speak it. */
    public static ResolvedReport resolve(LoadedPlugin plugin, ReportDocument document, Locale locale) {
        return resolve(message -> plugin.message(message, locale), document);
    }

    /** {@code document} with each message put into words by {@code words}. */
    public static ResolvedReport resolve(Function<Message, String> words, ReportDocument document) {
        return new ResolvedReport(
                words.apply(document.title()),
                document.blocks().stream().map(block -> resolve(words, block)).toList());
    }

    private static ResolvedReport.Block resolve(Function<Message, String> words, Block block) {
        return switch (block) {
            case ReportDocument.Heading(int level, Text text) ->
                new ResolvedReport.Heading(level, resolve(words, text));
            case ReportDocument.Paragraph(Text text) -> new ResolvedReport.Paragraph(resolve(words, text));
            case ReportDocument.Verbatim(String language, String text) -> new ResolvedReport.Verbatim(language, text);
            case ReportDocument.Table table ->
                new ResolvedReport.Table(
                        table.id(),
                        words.apply(table.caption()),
                        table.columns().stream()
                                .map(column -> new ResolvedReport.Column(
                                        resolve(words, column.group()), resolve(words, column.heading())))
                                .toList(),
                        table.rows().stream()
                                .map(row -> row.stream()
                                        .map(cell -> resolve(words, cell))
                                        .toList())
                                .toList());
        };
    }

    private static String resolve(Function<Message, String> words, Text text) {
        return switch (text) {
            case ReportDocument.Literal(String literal) -> literal;
            case ReportDocument.Translated(Message message) -> words.apply(message);
        };
    }

    /**
     * One table as RFC 4180 CSV, lines ending in CRLF, without a byte-order mark: if any column has a group, a row of
     * groups (each repeated over all its columns, so that no reader has to guess where a group ends), then a row of
     * headings, then the rows. Every cell passes through {@link FormulaGuard}.
     */
    public static String csv(ResolvedReport.Table table) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            if (table.hasGroups()) {
                csv.writeRecord(guarded(table.columns().stream()
                        .map(ResolvedReport.Column::group)
                        .toList()));
            }
            csv.writeRecord(guarded(
                    table.columns().stream().map(ResolvedReport.Column::heading).toList()));
            table.rows().forEach(row -> csv.writeRecord(guarded(row)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static List<String> guarded(List<String> cells) {
        return cells.stream().map(FormulaGuard::guard).toList();
    }

    /** The whole report as JSON. */
    public static String json(ResolvedReport report) {
        var form = new LinkedHashMap<String, Object>();
        form.put("title", report.title());
        form.put("blocks", report.blocks().stream().map(ReportRendering::form).toList());
        return PlainJson.INSTANCE.write(form);
    }

    private static Map<String, Object> form(ResolvedReport.Block block) {
        var form = new LinkedHashMap<String, Object>();
        switch (block) {
            case ResolvedReport.Heading(int level, String text) -> {
                form.put("heading", text);
                form.put("level", level);
            }
            case ResolvedReport.Paragraph(String text) -> form.put("paragraph", text);
            case ResolvedReport.Verbatim(String language, String text) -> {
                form.put("verbatim", text);
                form.put("language", language);
            }
            case ResolvedReport.Table table -> {
                form.put("table", table.id());
                form.put("caption", table.caption());
                var columns = new ArrayList<Map<String, String>>();
                table.columns().forEach(column -> {
                    var about = new LinkedHashMap<String, String>();
                    about.put("group", column.group());
                    about.put("heading", column.heading());
                    columns.add(about);
                });
                form.put("columns", columns);
                form.put("rows", table.rows());
            }
        }
        return form;
    }
}
