package org.plainview.server.sheets;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as a spreadsheet program counts, from 1; for a CSV file, which record of the file it is
 * @param cells their text, without white space around it; blank cells are empty, those after the last text are left out
 */
public record SheetRow(int number, List<String> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The text of a cell, empty beyond the last one. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    public boolean isBlank() {
        return cells.isEmpty();
    }
}
