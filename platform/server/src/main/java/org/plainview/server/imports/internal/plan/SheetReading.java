package org.plainview.server.imports.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.plainview.server.sheets.RefusedFileException;
import org.plainview.server.sheets.Sheet;
import org.plainview.server.sheets.SheetRow;
import org.plainview.server.sheets.StudentRows;

/**
 * A sheet after its one reading.
 *
 * @param rows how many rows that are not blank stand below the headings
 */
public record SheetReading(Layout layout, MappingGuess guess, int rows) {
    private static final int HEAD = 120;

    /**
     * Reads the sheet to its end.
     *
     * @param target what the rows become, their first being the headings; empty to find out both
     * @param keep takes every row
     * @throws RefusedFileException if the sheet holds no rows, or rows about students
     */
    public static SheetReading of(Sheet sheet, Optional<Target> target, Consumer<SheetRow> keep) {
        var students = new StudentRows();
        var head = new ArrayList<SheetRow>();
        int rows = 0;
        while (sheet.hasNext()) {
            var row = sheet.next();
            students.see(row);
            if (head.size() < HEAD) {
                head.add(row);
            }
            rows++;
            keep.accept(row);
        }
        if (head.isEmpty()) {
            throw new RefusedFileException("import-empty");
        }
        var layout = target.isPresent() ? LayoutFinder.first(head) : LayoutFinder.find(head);
        students.requireNone(layout.headingRow());
        int above = (int)
                head.stream().filter(row -> row.number() <= layout.headingRow()).count();
        var marks = Marks.of(head, layout);
        var guess = target.map(known -> MappingGuess.of(layout, known, marks))
                .orElseGet(() -> MappingGuess.of(layout, marks));
        return new SheetReading(layout, guess, rows - above);
    }

    /**
     * The reading of a sheet whose rows were kept.
     *
     * @param rows how many of them stand below the headings
     */
    public static SheetReading of(Rows kept, int rows) {
        var head = head(kept);
        var layout = LayoutFinder.find(head);
        return new SheetReading(layout, MappingGuess.of(layout, Marks.of(head, layout)), rows);
    }

    /** The guess for another target, from the rows that were kept. */
    public static MappingGuess guess(Rows kept, Layout layout, Target target) {
        return MappingGuess.of(layout, target, Marks.of(head(kept), layout));
    }

    private static List<SheetRow> head(Rows kept) {
        var head = new ArrayList<SheetRow>();
        for (var row : kept) {
            if (head.size() == HEAD) {
                break;
            }
            head.add(row);
        }
        return head;
    }
}
