package org.plainview.acceptance;

import com.microsoft.playwright.options.FilePayload;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The spreadsheets that stewards bring, and those that nobody should. */
final class Sheets {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Path SAMPLES =
            Path.of(System.getProperty("plainview.root"), "platform/server/src/test/resources/imports");
    private static final int RECIPIENT = 3;

    private Sheets() {}

    static FilePayload csv(String name, String content) {
        return csv(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static FilePayload csv(String name, byte[] content) {
        return new FilePayload(name, "text/csv", content);
    }

    static FilePayload workbook(String name, byte[] content) {
        return new FilePayload(name, XLSX, content);
    }

    static FilePayload workbook(String name, Consumer<Worksheet> fill) {
        return workbook(name, Map.of("Data", fill));
    }

    /** @param sheets by name, in their order */
    static FilePayload workbook(String name, Map<String, Consumer<Worksheet>> sheets) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Sheets", "1.0")) {
            sheets.forEach((sheet, fill) -> fill.accept(workbook.newWorksheet(sheet)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return workbook(name, bytes.toByteArray());
    }

    /** Notes, a list of elements and a list of systems, each on a sheet of its own. */
    static FilePayload threeSheets(String name) {
        var sheets = new LinkedHashMap<String, Consumer<Worksheet>>();
        sheets.put("Read me", sheet -> sheet.value(0, 0, "How this workbook is kept"));
        sheets.put("Facts", sheet -> {
            sheet.value(0, 0, "Data element");
            sheet.value(0, 1, "Definition");
            sheet.value(1, 0, "Library card number");
            sheet.value(1, 1, "Tells who borrowed a book.");
        });
        sheets.put("Systems", sheet -> {
            sheet.value(0, 0, "System");
            sheet.value(0, 1, "Description");
            sheet.value(1, 0, "Shelfmark");
            sheet.value(1, 1, "Keeps the loans of the library.");
        });
        return workbook(name, sheets);
    }

    /** One row a recipient and use, as districts keep it: a title, two rows of headings, merged cells, blank lines. */
    static FilePayload metadataDictionary(String name) {
        return workbook(name, sheet -> {
            sheet.value(0, 0, "Metadata dictionary 2026-27");
            var groups = sample("metadata-dictionary-headings.csv").get(0);
            var headings = sample("metadata-dictionary-headings.csv").get(1);
            sheet.range(0, 0, 0, headings.size() - 1).merge();
            headings(sheet, groups, headings);
            sheet.value(5, 0, "CURRICULUM");
            sheet.range(5, 0, 5, headings.size() - 1).merge();
            entry(sheet, 6, headings, "Quillfeather Math", "Teaches fractions", "Grades 3-5", "School Official");
            mark(sheet, 6, headings, "x", "Username", "Grade Level", "Assignment Scores");
            // The same recipient, in a cell that is merged over both of its rows.
            entry(sheet, 7, headings, "", "Shows parents the progress", "Grades 3-5", "Written Parental Consent");
            mark(sheet, 7, headings, "✓", "Username", "In-app Performance");
            sheet.range(6, RECIPIENT, 7, RECIPIENT).merge();
            entry(sheet, 9, headings, "Mathwren", "Placement test", "Grade 6", "School Official");
            mark(sheet, 9, headings, "s", "Username");
            mark(sheet, 9, headings, "X", "Grade Level");
        });
    }

    private static void headings(Worksheet sheet, List<String> groups, List<String> headings) {
        for (int column = 0; column < headings.size(); column++) {
            if (groups.get(column).isEmpty()) {
                sheet.value(2, column, headings.get(column));
                sheet.range(2, column, 3, column).merge();
                continue;
            }
            sheet.value(3, column, headings.get(column));
            if (!groups.get(column).equals(groups.get(column - 1))) {
                sheet.value(2, column, groups.get(column));
                sheet.range(2, column, 2, groups.lastIndexOf(groups.get(column)))
                        .merge();
            }
        }
    }

    private static void entry(
            Worksheet sheet,
            int row,
            List<String> headings,
            String recipient,
            String use,
            String population,
            String exception) {
        if (!recipient.isEmpty()) {
            sheet.value(row, RECIPIENT, recipient);
        }
        sheet.value(row, headings.indexOf("PURPOSE / DESCRIPTION"), use);
        sheet.value(row, headings.indexOf("STUDENT POPULATION"), population);
        mark(sheet, row, headings, "x", "Local (LEA) decision", exception);
    }

    private static void mark(Worksheet sheet, int row, List<String> headings, String mark, String... columns) {
        for (var column : columns) {
            sheet.value(row, headings.indexOf(column), mark);
        }
    }

    /** One row an element: the beginning of the CEDS catalogue. */
    static FilePayload catalogue(String name) {
        return workbook(name, sheet -> {
            var rows = sample("ceds-elements-v12-extract.csv");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        });
    }

    /** A workbook of some kilobytes, one part of which unpacks to forty megabytes. */
    static FilePayload bomb(String name) {
        var bytes = new ByteArrayOutputStream();
        try {
            var honest = Files.createTempFile("dictionary", ".xlsx");
            Files.write(honest, metadataDictionary(name).buffer);
            try (var in = new ZipFile(honest.toFile());
                    var out = new ZipOutputStream(bytes)) {
                for (var entry : (Iterable<ZipEntry>) in.stream().map(ZipEntry.class::cast)::iterator) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.getInputStream(entry).transferTo(out);
                }
                out.putNextEntry(new ZipEntry("xl/media/image1.png"));
                out.write(new byte[40_000_000]);
            } finally {
                Files.delete(honest);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return workbook(name, bytes.toByteArray());
    }

    private static List<List<String>> sample(String name) {
        try (var rows = CsvReader.builder().ofCsvRecord(SAMPLES.resolve(name))) {
            return rows.stream().map(row -> List.copyOf(row.getFields())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
