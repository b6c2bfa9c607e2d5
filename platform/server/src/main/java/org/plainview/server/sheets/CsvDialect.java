package org.plainview.server.sheets;

import java.util.ArrayList;
import java.util.HashMap;
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

    /**
     * What parts the columns stands as often on nearly every line; what parts the entries of a list does not, however often
     * it stands on some.
     */
    private static double score(String text, char separator) {
        var counts = counts(text, separator);
        var lines = new HashMap<Integer, Integer>();
        counts.forEach(count -> lines.merge(count, 1, Integer::sum));
        return lines.entrySet().stream()
                .mapToDouble(each -> (double) each.getValue() / counts.size() * each.getKey() / (each.getKey() + 1.0))
                .max()
                .orElse(0);
    }

    /** How many separators each line that is not blank has, those in quotes left out. */
    private static List<Integer> counts(String text, char separator) {
        var counts = new ArrayList<Integer>();
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
                // The last line may be cut off; it counts where it is the only one.
                if (!blank && (i < text.length() || counts.isEmpty())) {
                    counts.add(count);
                }
                count = 0;
                blank = true;
                continue;
            }
            blank &= c <= ' ' && c != separator;
        }
        return counts;
    }
}
