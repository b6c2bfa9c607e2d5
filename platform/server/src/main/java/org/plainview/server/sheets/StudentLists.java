package org.plainview.server.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Looks for a list of students in words: a file of comma- or tab-separated values that calls itself a text, or a table of a
 * Word or Markdown file. Each run of lines that could be a table is looked at by itself, so that a page of prose above it
 * does not hide it.
 */
public final class StudentLists {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    /** Fewer lines are no list, and prose has as many commas. */
    private static final int SHORTEST = 3;

    private static final Pattern RULE_OF_TABLE = Pattern.compile("[\\s|:-]+");
    /** Lines above the headings of a table, such as its title. */
    private static final int HEADINGS_BELOW = 30;

    private StudentLists() {}

    /** @throws RefusedFileException if {@code text} holds a list of students; places are columns of that list */
    public static void requireNone(String text) {
        var lines = text.lines().toList();
        for (char separator : SEPARATORS) {
            var run = new ArrayList<String>();
            for (var line : lines) {
                if (line.indexOf(separator) >= 0) {
                    run.add(line);
                } else if (!line.isBlank()) {
                    look(run, separator);
                    run.clear();
                }
            }
            look(run, separator);
        }
    }

    private static void look(List<String> lines, char separator) {
        if (lines.size() < SHORTEST) {
            return;
        }
        var students = new StudentRows();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (separator != '|' || !RULE_OF_TABLE.matcher(line).matches()) {
                students.see(new SheetRow(i + 1, cells(line, separator)));
            }
        }
        students.requireNone(HEADINGS_BELOW);
    }

    /** A line that is no CSV, such as one with a quotation mark of its own, is split where the separators stand. */
    private static List<String> cells(String line, char separator) {
        try (var reader = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(line)) {
            return reader.stream()
                    .findFirst()
                    .map(record ->
                            record.getFields().stream().map(String::strip).toList())
                    .orElse(List.of());
        } catch (CsvParseException | java.io.IOException otherwise) {
            return Arrays.stream(line.split(Pattern.quote(String.valueOf(separator)), -1))
                    .map(String::strip)
                    .toList();
        }
    }
}
