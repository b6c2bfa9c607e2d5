package org.plainview.server.imports.internal.plan;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plainview.server.sheets.SheetRow;

/** The marks that people set in the cells of a wide sheet. */
public final class Marks {
    private static final Set<String> PLAIN = Set.of("x", "✓", "✔", "☑", "✅", "yes", "y", "1", "true", "si", "sí");
    private static final Set<String> NONE = Set.of("no", "n", "0", "false", "-", "–", "—", "n/a", "na", "none", "☐");
    private static final int LONGEST = 3;

    private final List<SheetRow> data;

    private Marks(List<SheetRow> data) {
        this.data = data;
    }

    /** What the first rows below the headings show. */
    static Marks of(List<SheetRow> head, Layout layout) {
        return new Marks(
                head.stream().filter(row -> row.number() > layout.headingRow()).toList());
    }

    /** Whether every cell of the column that says something is a mark, and there is one. */
    boolean onlyMarks(int column) {
        boolean any = false;
        for (var row : data) {
            var text = row.cell(column);
            if (!text.isEmpty()) {
                any = true;
                if ((text.length() > LONGEST && !isPlain(text) && !isNone(text)) || isNumber(text)) {
                    return false;
                }
            }
        }
        return any;
    }

    private static boolean isNumber(String text) {
        return !isPlain(text) && !isNone(text) && text.chars().allMatch(Character::isDigit);
    }

    /** A mark that says no more than that there is one. */
    static boolean isPlain(String text) {
        return PLAIN.contains(text.toLowerCase(Locale.ROOT));
    }

    /** A text that says that there is no mark. */
    static boolean isNone(String text) {
        return NONE.contains(text.toLowerCase(Locale.ROOT));
    }
}
