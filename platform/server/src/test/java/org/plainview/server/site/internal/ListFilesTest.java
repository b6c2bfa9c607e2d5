package org.plainview.server.site.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainview.server.site.internal.SiteFixture.key;
import static org.plainview.server.site.internal.SiteFixture.page;
import static org.plainview.server.site.internal.SiteFixture.record;
import static org.plainview.server.site.internal.SiteFixture.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.ItemKind;
import tools.jackson.databind.json.JsonMapper;

class ListFilesTest {
    private static List<List<String>> sheet(DistrictRecord record, String target, int number) throws IOException {
        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(page(record, target).orElseThrow().bytes()))) {
            var sheet = workbook.getSheet(number).orElseThrow();
            return sheet.read().stream().map(ListFilesTest::cells).toList();
        }
    }

    private static List<String> cells(Row row) {
        return row.stream()
                .map(cell -> cell == null || cell.getRawValue() == null ? "" : cell.getText())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void everyListStandsInEveryFormAndIsAlwaysTheSame(ItemKind kind) throws IOException {
        int items = record().items(kind).size();

        for (var form : List.of("csv", "json", "xlsx")) {
            var target = "/open-data/" + kind.code() + "." + form;
            assertThat(page(record(), target).orElseThrow().bytes())
                    .as(target)
                    .isEqualTo(page(record(), target).orElseThrow().bytes());
        }
        assertThat(sheet(record(), "/es/open-data/" + kind.code() + ".xlsx", 0)).hasSize(items + 1);
        assertThat(JsonMapper.shared()
                        .readTree(text(record(), "/open-data/" + kind.code() + ".json"))
                        .path(kind.code()))
                .hasSize(items);
        assertThat(text(record(), "/open-data/" + kind.code() + ".csv"))
                .startsWith("key,")
                .doesNotContain("translations");
    }

    @Test
    void theWorkbookSpeaksTheLanguageOfItsReader() throws IOException {
        var english = sheet(record(), "/open-data/elements.xlsx", 0);
        var spanish = sheet(record(), "/es/open-data/elements.xlsx", 0);
        var about = sheet(record(), "/es/open-data/elements.xlsx", 1);

        assertThat(english.getFirst()).contains("Data element", "Category");
        assertThat(english)
                .anySatisfy(row -> assertThat(row)
                        .contains(
                                "bus-card",
                                "Bus card number",
                                "Transportation",
                                "Ride safely",
                                "Grade 1; Grade 2; Grade 3"));
        assertThat(spanish.getFirst()).doesNotContain("Category");
        assertThat(spanish)
                .anySatisfy(
                        row -> assertThat(row).contains("bus-card", "Número de la tarjeta del autobús", "Ride safely"));
        assertThat(about.getFirst()).first().isEqualTo("Columna");
        assertThat(about).anySatisfy(row -> assertThat(row).contains("systemOfRecord"));
    }

    @Test
    void aDateIsADateAndAFormulaIsText() throws IOException {
        var evil = record().with(Element.builder(key("evil"), "'=HYPERLINK(\"http://x\")")
                .cedsId("@SUM(1)")
                .confirmedOn(LocalDate.of(2026, 2, 3))
                .build());

        assertThat(sheet(evil, "/open-data/elements.xlsx", 0))
                .anySatisfy(row -> assertThat(row).contains("''=HYPERLINK(\"http://x\")", "'@SUM(1)"));
        assertThat(text(evil, "/open-data/elements.csv")).contains("\"''=HYPERLINK(\"\"http://x\"\")\"", "'@SUM(1)");
        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(
                        page(evil, "/open-data/elements.xlsx").orElseThrow().bytes()),
                new ReadingOptions(true, false))) {
            assertThat(workbook.getFirstSheet().read().stream()
                            .flatMap(Row::stream)
                            .filter(cell -> cell != null && "yyyy-mm-dd".equals(cell.getDataFormatString()))
                            .map(cell -> cell.asDate().toLocalDate()))
                    .contains(LocalDate.of(2026, 2, 3));
        }
    }

    @Test
    void aListIsOfferedWhereItIsRead() {
        assertThat(text(record(), "/es/retention"))
                .contains("Descargar esta lista", "/open-data/retention.csv", "/es/open-data/retention.xlsx");
        assertThat(text(record(), "/sharing?on=2026-11-01")).contains("/open-data/agreements.csv?on=2026-11-01");
        assertThat(text(record(), "/open-data"))
                .contains("download=\"elm-creek-2-schools.xlsx\"", "/open-data/contacts.json");
        assertThat(text(record(), "/data/bus-card")).doesNotContain("Download this list");
    }
}
