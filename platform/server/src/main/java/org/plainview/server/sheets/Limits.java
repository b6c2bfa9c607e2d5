package org.plainview.server.sheets;

/** How much is read of one file. What is more is refused, never cut off. */
public final class Limits {
    public static final long FILE_BYTES = 25L * 1024 * 1024;
    public static final int ROWS = 200_000;
    public static final int COLUMNS = 1_000;
    /** What a cell of a spreadsheet program holds at most. */
    public static final int CELL_CHARACTERS = 32_767;
    /** Enough for every row that can be read, each with about a thousand characters. */
    static final long INFLATED_BYTES = 400L * 1024 * 1024;

    static final int PACKAGE_PARTS = 2_000;
    /** Sheets of marks compress to about a fiftieth; what deflate makes of zeros is a thousandth. */
    static final int INFLATION = 250;

    private Limits() {}

    static void checkRow(int number) {
        if (number > ROWS) {
            throw new RefusedFileException("import-too-many-rows", ROWS);
        }
    }

    static void checkColumn(int column) {
        if (column >= COLUMNS) {
            throw new RefusedFileException("import-too-many-columns", COLUMNS);
        }
    }

    static void checkCell(int length, int row, int column) {
        if (length > CELL_CHARACTERS) {
            throw new RefusedFileException("import-cell-too-long", CellName.of(column, row), CELL_CHARACTERS);
        }
    }
}
