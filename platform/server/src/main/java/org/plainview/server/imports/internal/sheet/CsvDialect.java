package org.plainview.server.imports.internal.sheet;

import java.util.List;

/**
 * How the cells of a CSV file are separated, found from its beginning.
 *
 * @param skippedLines lines before the first row: Excel's {@code sep=;}
 */
record CsvDialect(char separator, int skippedLines) {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    static CsvDialect of(String beginning) {
        var firstLine = beginning.lines().findFirst().orElse("");
        if (firstLine.length() == 5 && firstLine.regionMatches(true, 0, "sep=", 0, 4)) {
            return new CsvDialect(firstLine.charAt(4), 1);
        }
        char best = ',';
        double bestScore = 0;
        for (char separator : SEPARATORS) {
            var score = score(beginning, separator);
            if (score > bestScore) {
                best = separator;
                bestScore = score;
            }
        }
        return new CsvDialect(best, 0);
    }

    /** How many separators a line has, worth more the more lines have as many as the fullest line. */
    private static double score(String text, char separator) {
        int fullest = 0;
        int lines = 0;
        int asFull = 0;
        int count = 0;
        boolean quoted = false;
        boolean blank = true;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                count++;
            } else if (c == '\n' && (!quoted || i == text.length())) {
                if (!blank && i < text.length()) {
                    lines++;
                    asFull = count > fullest ? 1 : count == fullest ? asFull + 1 : asFull;
                    fullest = Math.max(fullest, count);
                }
                count = 0;
                blank = true;
                continue;
            }
            blank &= c <= ' ' && c != separator;
        }
        return lines == 0 ? count : fullest * (0.2 + (double) asFull / lines);
    }
}
