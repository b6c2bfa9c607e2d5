package org.plainview.server.sheets;

import org.plainview.host.FormulaGuard;

/** The text of a cell as it is kept. */
public final class CellText {
    private CellText() {}

    /**
     * As {@link #clean}, and without the apostrophe that an export puts before a text that a spreadsheet would run as a
     * formula.
     */
    static String of(String raw) {
        var trimmed = trimmed(raw);
        return clean(trimmed.startsWith("'") ? FormulaGuard.unguard(trimmed) : trimmed);
    }

    /** Without white space around it, line ends as {@code \n}, control characters as spaces. */
    public static String clean(String raw) {
        var text = trimmed(raw);
        for (int i = 0; i < text.length(); i++) {
            if (isUnwanted(text.charAt(i))) {
                return trimmed(replaced(text));
            }
        }
        return text;
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** White space, also the kinds that Excel and web pages leave in cells: no-break, zero width, byte order mark. */
    private static boolean isSpace(char c) {
        return c <= ' '
                || c == '\u00a0'
                || c == '\u200b'
                || c == '\ufeff'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c);
    }

    private static boolean isUnwanted(char c) {
        return (c < ' ' && c != '\n')
                || c == '\u007f'
                || c == '\u00a0'
                || c == '\ufeff'
                || c == '\ufffe'
                || c == '\uffff'
                || Character.isSurrogate(c);
    }

    private static String replaced(String text) {
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (c == '\r') {
                clean.append('\n');
            } else if (c <= 0xffff && isUnwanted((char) c)) {
                clean.append(' ');
            } else {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }
}
