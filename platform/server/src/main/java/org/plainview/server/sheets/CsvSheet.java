package org.plainview.server.sheets;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file. */
final class CsvSheet implements Sheet {
    private static final int BEGINNING = 1 << 15;

    private final CloseableIterator<String[]> records;
    private int number;
    private @Nullable SheetRow next;

    private CsvSheet(CloseableIterator<String[]> records) {
        this.records = records;
    }

    static CsvSheet open(Path file) throws IOException {
        var text = TextFile.examine(() -> Files.newInputStream(file));
        var reader = reader(file, text);
        try {
            reader.mark(BEGINNING);
            var beginning = new char[BEGINNING];
            int length = Math.max(0, reader.read(beginning, 0, BEGINNING));
            reader.reset();
            var dialect = CsvDialect.of(new String(beginning, 0, length));
            for (int i = 0; i < dialect.skippedLines(); i++) {
                reader.readLine();
            }
            var records = CsvReader.builder()
                    .fieldSeparator(dialect.separator())
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .build(
                            StringArrayHandler.builder()
                                    .maxFields(16 * Limits.COLUMNS)
                                    .maxFieldSize(8 * Limits.CELL_CHARACTERS)
                                    .maxRecordSize(32 * Limits.CELL_CHARACTERS)
                                    .build(),
                            reader)
                    .iterator();
            return new CsvSheet(records);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static BufferedReader reader(Path file, TextFile text) throws IOException {
        var in = Files.newInputStream(file);
        in.skipNBytes(text.markLength());
        Reader decoded = new InputStreamReader(in, text.charset());
        return new BufferedReader(decoded, 1 << 16);
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            var cells = nextCells();
            if (cells == null) {
                return false;
            }
            number++;
            var row = row(cells);
            if (!row.isBlank()) {
                Limits.checkRow(number);
                next = row;
            }
        }
        return true;
    }

    private String @Nullable [] nextCells() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            // What the parser says quotes the file.
            throw new RefusedFileException("import-csv-broken", number + 1);
        } catch (UncheckedIOException e) {
            throw new RefusedFileException("import-csv-broken", number + 1);
        }
    }

    private SheetRow row(String[] raw) {
        int last = raw.length - 1;
        while (last >= 0 && raw[last].isBlank()) {
            last--;
        }
        if (last < 0) {
            return new SheetRow(number, List.of());
        }
        Limits.checkColumn(last);
        var cells = new ArrayList<String>(last + 1);
        for (int column = 0; column <= last; column++) {
            Limits.checkCell(raw[column].length(), number, column);
            if (OutwardFormula.isCell(raw[column].strip())) {
                throw new RefusedFileException("import-outward-formula", CellName.of(column, number));
            }
            cells.add(CellText.of(raw[column]));
        }
        return new SheetRow(number, cells);
    }

    @Override
    public SheetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var row = next;
        next = null;
        return row == null ? new SheetRow(number, List.of()) : row;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
