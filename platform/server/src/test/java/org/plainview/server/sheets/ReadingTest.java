package org.plainview.server.sheets;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
    @TempDir
    Path folder;

    @Test
    void everyEncodingGivesTheSameText() {
        var text = "Name,Meaning\nNiñez,“quoted” – café\n";
        var marked = "\ufeff" + text;

        assertThat(List.of(
                        SheetFiles.text(folder, text),
                        SheetFiles.text(folder, marked),
                        SheetFiles.text(folder, marked, UTF_16LE),
                        SheetFiles.text(folder, marked, UTF_16BE),
                        SheetFiles.text(folder, text, Charset.forName("windows-1252"))))
                .allSatisfy(
                        file -> assertThat(SheetFiles.read(file, "a.csv").get(1).cells())
                                .containsExactly("Niñez", "“quoted” – café"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsFound(String separator) {
        var lines = List.of("Name", "Description", "Category").stream().toList();
        var text = String.join(separator, lines) + "\n"
                + String.join(separator, "Bus card", "\"number, of the; card\"", "transportation") + "\n";

        assertThat(SheetFiles.read(SheetFiles.text(folder, text), "a.csv")
                        .get(1)
                        .cells())
                .containsExactly("Bus card", "number, of the; card", "transportation");
    }

    @Test
    void listsThatExcelLeavesWithoutQuotesPartNoColumns() {
        var list = String.join("; ", Collections.nCopies(40, "bus-card"));

        assertThat(SheetFiles.read(SheetFiles.text(folder, "Key,Title,Data\na,A," + list + "\nb,B,\n"), "a.csv"))
                .extracting(row -> row.cells().size())
                .containsExactly(3, 3, 2);
    }

    @Test
    void excelsSeparatorLineIsNoRow() {
        assertThat(SheetFiles.read(SheetFiles.text(folder, "sep=;\nName;Meaning\na;b\n"), "a.csv"))
                .extracting(SheetRow::cells)
                .containsExactly(List.of("Name", "Meaning"), List.of("a", "b"));
    }

    @Test
    void blankRowsAreLeftOutAndRowsKeepTheirNumbers() {
        assertThat(SheetFiles.read(SheetFiles.text(folder, "A,B\n\n,,\n x , y \n"), "a.csv"))
                .containsExactly(new SheetRow(1, List.of("A", "B")), new SheetRow(4, List.of("x", "y")));
    }

    @Test
    void theGuardOfAnExportIsTakenOff() {
        assertThat(SheetFiles.read(SheetFiles.text(folder, "Name,Note\n'=1+1,''-x\nit's,'quoted\n"), "a.csv"))
                .extracting(SheetRow::cells)
                .containsExactly(List.of("Name", "Note"), List.of("=1+1", "'-x"), List.of("it's", "'quoted"));
    }

    @Test
    void workbooksGiveNumbersDatesAndTextAsTheyRead() {
        var file = SheetFiles.workbook(folder, sheet -> {
            sheet.value(0, 0, "Name");
            sheet.value(0, 1, "Number");
            sheet.value(0, 2, "Date");
            sheet.value(0, 3, "Yes");
            sheet.value(2, 0, " Bus card ");
            sheet.value(2, 1, new BigDecimal("42"));
            sheet.value(2, 2, LocalDate.of(2026, 3, 4));
            sheet.style(2, 2).format("yyyy-MM-dd").set();
            sheet.value(2, 3, true);
        });

        assertThat(SheetFiles.read(file, "a.xlsx"))
                .containsExactly(
                        new SheetRow(1, List.of("Name", "Number", "Date", "Yes")),
                        new SheetRow(3, List.of("Bus card", "42", "2026-03-04", "TRUE")));
    }

    @Test
    void mergedCellsReadAlike() {
        var file = SheetFiles.workbook(folder, sheet -> {
            sheet.value(0, 1, "GROUP");
            sheet.range(0, 1, 0, 2).merge();
            sheet.value(1, 0, "Recipient");
            sheet.value(1, 1, "One");
            sheet.value(1, 2, "Two");
            sheet.value(2, 0, "Acme");
            sheet.range(2, 0, 3, 0).merge();
            sheet.value(2, 1, "x");
            sheet.value(3, 2, "x");
        });

        assertThat(SheetFiles.read(file, "a.xlsx"))
                .extracting(SheetRow::cells)
                .containsExactly(
                        List.of("", "GROUP", "GROUP"),
                        List.of("Recipient", "One", "Two"),
                        List.of("Acme", "x"),
                        List.of("Acme", "", "x"));
    }

    @Test
    void aHeadingAcrossTheSheetIsSaidOnce() {
        var file = SheetFiles.workbook(folder, sheet -> {
            sheet.value(0, 1, "Recipient");
            sheet.value(0, 2, "One");
            sheet.value(0, 3, "Two");
            sheet.value(1, 1, "CURRICULUM");
            sheet.range(1, 1, 2, 3).merge();
            sheet.value(3, 1, "Acme");
            sheet.value(3, 2, "x");
            sheet.range(3, 2, 3, 3).merge();
            sheet.value(4, 1, "Beta");
            sheet.range(4, 1, 5, 1).merge();
            sheet.value(5, 2, "x");
        });

        assertThat(SheetFiles.read(file, "a.xlsx"))
                .containsExactly(
                        new SheetRow(1, List.of("", "Recipient", "One", "Two")),
                        new SheetRow(2, List.of("", "CURRICULUM")),
                        new SheetRow(4, List.of("", "Acme", "x", "x")),
                        new SheetRow(5, List.of("", "Beta")),
                        new SheetRow(6, List.of("", "Beta", "x")));
    }

    @Test
    void everySheetOfAWorkbookIsReadByItself() {
        var sheets = new LinkedHashMap<String, Consumer<Worksheet>>();
        sheets.put("First", sheet -> sheet.value(0, 0, "one"));
        sheets.put("Second", sheet -> sheet.value(0, 0, "two"));
        var file = SheetFiles.bytes(folder, SheetFiles.workbook(sheets));

        assertThat(SheetFiles.read(file, "a.xlsx", 0).getFirst().cells()).containsExactly("one");
        assertThat(SheetFiles.read(file, "a.xlsx", 1).getFirst().cells()).containsExactly("two");
    }
}
