package org.plainview.server.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The merged cells of a worksheet. Each cell of a merged range reads as the first one does. */
final class Merges {
    static final int LIMIT = 20_000;

    private final List<Range> ranges = new ArrayList<>();

    /** @param reference such as {@code B2:D2} */
    void add(String reference) {
        int colon = reference.indexOf(':');
        if (colon < 0) {
            return;
        }
        if (ranges.size() == LIMIT) {
            throw new RefusedFileException("import-workbook-broken");
        }
        var from = reference.substring(0, colon);
        var to = reference.substring(colon + 1);
        var range = new Range(CellName.row(from), CellName.column(from), CellName.row(to), CellName.column(to));
        if (range.top < 1 || range.left < 0 || range.bottom < range.top || range.right < range.left) {
            throw new RefusedFileException("import-workbook-broken");
        }
        // A range over whole columns or rows is a way to color them, not to say one thing many times.
        if (range.bottom - range.top < 1_000 && range.right < Limits.COLUMNS) {
            ranges.add(range);
        }
    }

    List<Range> fromTop() {
        ranges.sort(Comparator.comparingInt(Range::top));
        return ranges;
    }

    /** Rows from 1, columns from 0, both ends included. */
    record Range(int top, int left, int bottom, int right) {}
}
