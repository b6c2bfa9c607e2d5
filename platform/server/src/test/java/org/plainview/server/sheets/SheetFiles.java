package org.plainview.server.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes files for tests, and reads them. */
public final class SheetFiles {
    private SheetFiles() {}

    public static List<SheetRow> read(Path file, String name) {
        return read(file, name, 0);
    }

    /** @param index of the sheet, from 0 */
    public static List<SheetRow> read(Path file, String name, int index) {
        try (var opened = SheetFile.open(file, name);
                var sheet = opened.open(opened.names().get(index))) {
            var rows = new ArrayList<SheetRow>();
            sheet.forEachRemaining(rows::add);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path text(Path folder, String text) {
        return text(folder, text, StandardCharsets.UTF_8);
    }

    public static Path text(Path folder, String text, Charset charset) {
        return bytes(folder, text.getBytes(charset));
    }

    public static Path bytes(Path folder, byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "sheet", null), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path workbook(Path folder, Consumer<Worksheet> fill) {
        return bytes(folder, workbook(fill));
    }

    public static byte[] workbook(Consumer<Worksheet> fill) {
        return workbook(Map.of("Data", fill));
    }

    /** @param sheets by name, in their order */
    public static byte[] workbook(Map<String, Consumer<Worksheet>> sheets) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            sheets.forEach((name, fill) -> fill.accept(workbook.newWorksheet(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A workbook whose parts are given or changed by hand. */
    public static Path packaged(Path folder, Map<String, String> parts) {
        var all = new LinkedHashMap<String, String>();
        all.put("[Content_Types].xml", """
                <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
                </Types>""");
        all.put("_rels/.rels", """
                <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>\
                </Relationships>""");
        all.put("xl/workbook.xml", """
                <?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                <sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        all.put("xl/_rels/workbook.xml.rels", """
                <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>\
                </Relationships>""");
        all.put(
                "xl/worksheets/sheet1.xml",
                worksheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Data element</t></is></c></row>"));
        all.putAll(parts);
        return zip(folder, all);
    }

    public static String worksheet(String rows) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + rows + "</sheetData></worksheet>";
    }

    public static Path zip(Path folder, Map<String, String> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes(folder, bytes.toByteArray());
    }
}
