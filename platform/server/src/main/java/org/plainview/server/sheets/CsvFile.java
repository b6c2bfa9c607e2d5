package org.plainview.server.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A CSV file, which is one sheet without a name. */
record CsvFile(Path file) implements Sheets {
    @Override
    public SheetFormat format() {
        return SheetFormat.CSV;
    }

    @Override
    public List<String> names() {
        return List.of("");
    }

    @Override
    public Sheet open(String name) throws IOException {
        return CsvSheet.open(file);
    }

    @Override
    public void close() {}
}
