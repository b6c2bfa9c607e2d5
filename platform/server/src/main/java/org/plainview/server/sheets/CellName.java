package org.plainview.server.sheets;

/** Names of columns and cells as spreadsheet programs show them. */
public final class CellName {
    private CellName() {}

    /** {@code A} for 0, {@code AA} for 26. */
    public static String ofColumn(int column) {
        var name = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            name.append((char) ('A' + (rest - 1) % 26));
        }
        return name.reverse().toString();
    }

    /** {@code B7} for column 1 of row 7. */
    public static String of(int column, int row) {
        return ofColumn(column) + row;
    }

    /**
     * The column of a name such as {@code AB12}, from 0.
     *
     * @return -1 if it does not begin with one to three letters, which is as far as any spreadsheet goes
     */
    static int column(String cell) {
        int column = 0;
        int letters = 0;
        for (; letters < cell.length() && Character.isLetter(cell.charAt(letters)); letters++) {
            int letter = Character.toUpperCase(cell.charAt(letters)) - 'A';
            if (letters == 3 || letter < 0 || letter > 25) {
                return -1;
            }
            column = column * 26 + letter + 1;
        }
        return column - 1;
    }

    /** The row of a name such as {@code AB12}; 0 if it has none. */
    static int row(String cell) {
        int digits = 0;
        while (digits < cell.length() && !Character.isDigit(cell.charAt(digits))) {
            digits++;
        }
        try {
            return Integer.parseInt(cell, digits, cell.length(), 10);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
