package org.plainview.server.imports.internal.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The entries of a list, which stand in one cell apart by semicolons, bars or lines. An entry that holds such a sign
 * itself stands in quotes. By hand, because a pattern for it would go through a cell of blanks again and again.
 */
final class CellEntries {
    private static final String BETWEEN = ";|\n";
    /** No code holds a comma. */
    static final String BETWEEN_CODES = BETWEEN + ",";

    private CellEntries() {}

    static String join(Collection<String> entries) {
        return entries.stream()
                .map(entry -> needsQuotes(entry) ? '"' + entry.replace("\"", "\"\"") + '"' : entry)
                .collect(Collectors.joining("; "));
    }

    private static boolean needsQuotes(String entry) {
        return !entry.equals(entry.strip())
                || entry.isEmpty()
                || entry.startsWith("\"")
                || entry.chars().anyMatch(sign -> BETWEEN.indexOf(sign) >= 0);
    }

    static List<String> split(String cell) {
        return split(cell, BETWEEN);
    }

    /** @param between the signs that part the entries; blank entries are left out unless they stand in quotes */
    static List<String> split(String cell, String between) {
        var entries = new ArrayList<String>();
        for (int start = 0; start <= cell.length(); ) {
            int quoted = endOfQuoted(cell, start, between);
            int end = quoted >= 0 ? quoted : endOfPlain(cell, start, between);
            var entry = cell.substring(start, end).strip();
            if (quoted >= 0) {
                entries.add(entry.substring(1, entry.length() - 1).replace("\"\"", "\""));
            } else if (!entry.isEmpty()) {
                entries.add(entry);
            }
            start = end + 1;
        }
        return entries;
    }

    private static int endOfPlain(String cell, int start, String between) {
        int end = start;
        while (end < cell.length() && between.indexOf(cell.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Where the sign after an entry in quotes stands; -1 if the entry is not all in quotes. */
    private static int endOfQuoted(String cell, int start, String between) {
        int at = afterBlanks(cell, start, between);
        if (at == cell.length() || cell.charAt(at) != '"') {
            return -1;
        }
        for (at++; at < cell.length(); at++) {
            if (cell.charAt(at) == '"') {
                if (at + 1 == cell.length() || cell.charAt(at + 1) != '"') {
                    int end = afterBlanks(cell, at + 1, between);
                    return end == cell.length() || between.indexOf(cell.charAt(end)) >= 0 ? end : -1;
                }
                at++;
            }
        }
        return -1;
    }

    private static int afterBlanks(String cell, int start, String between) {
        int at = start;
        while (at < cell.length() && Character.isWhitespace(cell.charAt(at)) && between.indexOf(cell.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
