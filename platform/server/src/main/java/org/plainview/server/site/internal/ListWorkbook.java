package org.plainview.server.site.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.plainview.host.FormulaGuard;
import org.plainview.record.DocumentHash;
import org.plainview.record.FieldLabels;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Items;
import org.plainview.record.Key;
import org.plainview.record.Sentences;

/**
 * A list of the record as a workbook (XLSX, ISO/IEC 29500) for people: names instead of keys and codes, in their language, and a
 * second sheet that says what each column means and what it is called in the other forms. The same list gives the same bytes.
 */
final class ListWorkbook {
    /** What a cell may hold. */
    private static final int LONGEST_CELL = 32_767;

    private static final String CUT = "…";
    private static final int LONGEST_SHEET_NAME = 31;
    private static final double WIDTH = 28;
    private static final double WIDE = 60;
    private static final String DATE = "yyyy-mm-dd";
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String MADE = "(<dcterms:created[^>]*>)[^<]*";

    private final Setting setting;
    private final Locale language;

    private ListWorkbook(Setting setting) {
        this.setting = setting;
        this.language = setting.voice().language();
    }

    static byte[] of(ItemKind kind, Setting setting) {
        try {
            var file = Files.createTempFile("plainview-list-", null);
            try {
                new ListWorkbook(setting).write(kind, file);
                return withoutTime(file, setting);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(ItemKind kind, Path file) throws IOException {
        Items<?> items = setting.reading().record().items(kind);
        var columns = ListColumn.of(kind, items);
        try (var workbook = new Workbook(Files.newOutputStream(file), "Plainview", "1.0")) {
            var list = sheet(workbook, FieldLabels.kind(kind, language));
            headings(
                    list,
                    columns.stream().map(column -> column.heading(language)).toList(),
                    WIDTH);
            int row = 1;
            for (var item : items) {
                for (int at = 0; at < columns.size(); at++) {
                    cell(list, row, at, columns.get(at), item);
                }
                row++;
            }
            explain(sheet(workbook, setting.voice().say("list.columns")), columns);
        }
    }

    private static Worksheet sheet(Workbook workbook, String title) {
        return workbook.newWorksheet(
                title.length() <= LONGEST_SHEET_NAME ? title : title.substring(0, LONGEST_SHEET_NAME));
    }

    private static void headings(Worksheet sheet, List<String> headings, double width) {
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(0, column, headings.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, width);
        }
        sheet.freezePane(0, 1);
    }

    private void explain(Worksheet sheet, List<ListColumn> columns) {
        var voice = setting.voice();
        headings(sheet, List.of(voice.say("list.column"), voice.say("list.name"), voice.say("list.meaning")), WIDE);
        for (int at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            sheet.value(at + 1, 0, column.heading(language));
            sheet.value(at + 1, 1, column.name());
            sheet.value(at + 1, 2, column.about(language).orElse(""));
        }
    }

    private void cell(Worksheet sheet, int row, int at, ListColumn column, Item item) {
        switch (column.valueIn(item)) {
            case null -> {}
            case Integer number -> sheet.value(row, at, number);
            case LocalDate date -> {
                sheet.value(row, at, date);
                sheet.style(row, at).format(DATE).set();
            }
            case String text
            when column.isPublicText() ->
                text(
                        sheet,
                        row,
                        at,
                        setting.voice().label(item, column.name(), text).words());
            case Object value -> text(sheet, row, at, words(value, column));
        }
    }

    private static void text(Worksheet sheet, int row, int at, String words) {
        var safe = FormulaGuard.guard(words);
        if (!safe.isEmpty()) {
            sheet.value(
                    row,
                    at,
                    safe.length() <= LONGEST_CELL ? safe : safe.substring(0, LONGEST_CELL - CUT.length()) + CUT);
        }
    }

    private String words(@Nullable Object value, ListColumn column) {
        return switch (value) {
            case null -> "";
            case List<?> list ->
                list.stream().map(entry -> words(entry, column)).collect(Collectors.joining(Sheets.BETWEEN));
            case Enum<?> code -> FieldLabels.value(code, language);
            case Boolean yes -> Sentences.in(language).value(yes);
            case Key key when column.refersTo() != null -> named(column.refersTo(), key);
            case DocumentHash hash ->
                setting.library()
                        .document(hash)
                        .map(document -> setting.place().address() + DocumentFiles.path(document))
                        .orElse("");
            default -> value.toString();
        };
    }

    /** The key itself where what it names is not published. */
    private String named(ItemKind kind, Key key) {
        return setting.reading()
                .record()
                .items(kind)
                .find(key)
                .map(item -> setting.voice().name(item))
                .orElse(key.value());
    }

    /** The library writes the hour into the file, and so makes another one each time. Here it has the first that ZIP knows. */
    private static byte[] withoutTime(Path file, Setting setting) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var first = LocalDateTime.of(1980, 1, 1, 0, 0);
        try (var made = new ZipFile(file.toFile());
                var out = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(made.entries())) {
                var same = new ZipEntry(entry.getName());
                same.setTimeLocal(first);
                out.putNextEntry(same);
                try (var in = made.getInputStream(entry)) {
                    if (entry.getName().equals(PROPERTIES)) {
                        var published =
                                setting.reading().edition().publishedAt().toString();
                        out.write(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                .replaceFirst(MADE, "$1" + published)
                                .getBytes(StandardCharsets.UTF_8));
                    } else {
                        in.transferTo(out);
                    }
                }
            }
        }
        return bytes.toByteArray();
    }
}
