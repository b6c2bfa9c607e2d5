package org.plainview.server.imports.internal.plan;

import org.plainview.server.sheets.SheetRow;

/** Tells the rows of data from the others. */
final class Headings {
    private Headings() {}

    /** Rows below the headings that say something in a mapped column, and are not the headings once more (as on a new page). */
    static boolean isData(SheetRow row, Layout layout, Mapping mapping) {
        if (row.number() <= layout.headingRow()) {
            return false;
        }
        boolean says = false;
        boolean headings = true;
        for (var column : layout.columns()) {
            var text = row.cell(column.index());
            says = says || (!text.isEmpty() && mapping.fields().containsKey(column.index()));
            headings = headings && text.equals(column.heading());
        }
        return says && !headings;
    }
}
