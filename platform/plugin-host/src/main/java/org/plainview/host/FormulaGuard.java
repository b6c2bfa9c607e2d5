package org.plainview.host;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running what stands in a cell. A cell that begins with {@code = + - @}, a tab or a carriage
 * return, after any number of apostrophes, gets one apostrophe more; on import, such a cell loses one again. What was
 * exported therefore comes back to the letter.
 */
public final class FormulaGuard {
    private static final Pattern DANGEROUS = Pattern.compile("(?s)'*[=+\\-@\\t\\r].*");
    private static final Pattern GUARDED = Pattern.compile("(?s)'+[=+\\-@\\t\\r].*");

    private FormulaGuard() {}

    /** {@code cell} as it should be exported. */
    public static String guard(String cell) {
        return DANGEROUS.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** What {@link #guard} was given: the way back, for an import. */
    public static String unguard(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
