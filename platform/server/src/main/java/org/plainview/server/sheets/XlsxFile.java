package org.plainview.server.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A workbook that is safe to read. */
final class XlsxFile implements Sheets {
    private final ReadableWorkbook workbook;
    private final WorkbookParts parts;
    private final List<org.dhatim.fastexcel.reader.Sheet> visible;

    private XlsxFile(ReadableWorkbook workbook, WorkbookParts parts) {
        this.workbook = workbook;
        this.parts = parts;
        this.visible = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
    }

    static XlsxFile open(Path file) throws IOException {
        var parts = WorkbookGuard.check(file);
        try {
            return new XlsxFile(
                    new ReadableWorkbook(file.toFile(), new ReadingOptions(parts.isStyled(), false)), parts);
        } catch (IOException | RuntimeException e) {
            throw new RefusedFileException("import-workbook-broken");
        }
    }

    @Override
    public SheetFormat format() {
        return SheetFormat.XLSX;
    }

    @Override
    public List<String> names() {
        return visible.stream().map(org.dhatim.fastexcel.reader.Sheet::getName).toList();
    }

    @Override
    public Sheet open(String name) {
        try {
            var sheet = visible.stream()
                    .filter(each -> each.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
            return new XlsxSheet(sheet, parts.mergesOf(sheet.getId()));
        } catch (RefusedFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new RefusedFileException("import-workbook-broken");
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
