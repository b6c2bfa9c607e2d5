package org.plainview.server.imports.internal.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.record.ItemKind;
import org.plainview.server.sheets.SheetRow;

/**
 * Finds the headings of a sheet among its first rows: titles may stand before them, and a row of headings of groups above
 * them, each of which counts for the blank cells that follow it (what is left of merged cells in a CSV file).
 */
final class LayoutFinder {
    private static final int CANDIDATES = 30;
    private static final int SAMPLES = 3;
    private static final int SAMPLE_CHARACTERS = 80;
    /** A title or note is longer than a heading. */
    private static final int HEADING_CHARACTERS = 160;

    private final Vocabulary vocabulary = Vocabulary.get();
    private final List<SheetRow> rows;

    private LayoutFinder(List<SheetRow> rows) {
        this.rows = rows;
    }

    /** @param rows the first rows of the sheet that are not blank, at least one */
    static Layout find(List<SheetRow> rows) {
        return new LayoutFinder(rows).find();
    }

    /** The first of the rows holds the headings, whatever stands below it. */
    static Layout first(List<SheetRow> rows) {
        return new LayoutFinder(rows).layout(new Headings(0, rows.getFirst().cells(), List.of()));
    }

    private Layout find() {
        for (int i = 0; i < Math.min(CANDIDATES, rows.size()); i++) {
            var texts = rows.get(i).cells();
            if (OwnHeadings.read(texts).isPresent()) {
                return layout(new Headings(i, texts, List.of()));
            }
        }
        Headings best = new Headings(0, rows.getFirst().cells(), List.of());
        double bestScore = -1;
        int widest = rows.stream().mapToInt(LayoutFinder::filled).max().orElse(1);
        for (int i = 0; i < Math.min(CANDIDATES, rows.size()); i++) {
            var headings = headings(i);
            var score = score(headings, widest);
            if (score > bestScore) {
                best = headings;
                bestScore = score;
            }
        }
        return layout(best);
    }

    private Headings headings(int index) {
        var lower = rows.get(index);
        var upper = index == 0 ? null : rows.get(index - 1);
        if (upper == null || !isGroups(upper)) {
            return new Headings(index, lower.cells(), List.of());
        }
        int width = Math.max(upper.cells().size(), lower.cells().size());
        var headings = new ArrayList<String>(width);
        var groups = new ArrayList<String>(width);
        var group = "";
        for (int column = 0; column < width; column++) {
            var above = upper.cell(column);
            var here = lower.cell(column);
            // A heading that is merged over both rows stands in the upper one, or in both; it is no group.
            boolean own = !above.isEmpty() && (here.isEmpty() || here.equals(above));
            headings.add(own ? above : here);
            group = own ? "" : above.isEmpty() ? group : above;
            groups.add(group);
        }
        return new Headings(index, headings, groups);
    }

    /** A title says one thing; headings of groups say several, or stand somewhere to the right. */
    private static boolean isGroups(SheetRow row) {
        var texts = new HashSet<>(row.cells());
        texts.remove("");
        return (texts.size() > 1 || row.cell(0).isEmpty())
                && texts.stream().allMatch(text -> text.length() <= HEADING_CHARACTERS);
    }

    /** How many cells are headings that districts use, for the target for which they are most; fuller rows win. */
    private double score(Headings headings, int widest) {
        double best = sureness("wide", headings);
        for (var kind : ItemKind.values()) {
            best = Math.max(best, sureness(kind.code(), headings));
        }
        long filled = headings.texts.stream().filter(text -> !text.isEmpty()).count();
        long words = headings.texts.stream()
                .filter(text -> !text.isEmpty() && text.length() <= HEADING_CHARACTERS && !isNumber(text))
                .count();
        double fullness = (double) words / widest * (words == filled ? 1 : 0.5);
        return best + fullness - 0.01 * headings.index;
    }

    private double sureness(String section, Headings headings) {
        double sum = 0;
        var taken = new HashSet<String>();
        for (int column = 0; column < headings.texts.size(); column++) {
            var text = headings.texts.get(column);
            if (!text.isEmpty() && text.length() <= HEADING_CHARACTERS) {
                for (var guess : vocabulary.guesses(section, text)) {
                    if (taken.add(guess.name())) {
                        sum += guess.sureness();
                        break;
                    }
                }
            }
        }
        return sum;
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '/');
    }

    private static int filled(SheetRow row) {
        return (int) row.cells().stream().filter(cell -> !cell.isEmpty()).count();
    }

    private Layout layout(Headings headings) {
        var data = rows.subList(headings.index + 1, rows.size());
        int width = Math.max(
                headings.texts.size(),
                data.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        var columns = new ArrayList<Layout.Column>();
        for (int index = 0; index < width; index++) {
            var heading = index < headings.texts.size() ? headings.texts.get(index) : "";
            var samples = samples(data, index);
            if (!heading.isEmpty() || !samples.isEmpty()) {
                columns.add(new Layout.Column(index, group(headings, index), heading, samples));
            }
        }
        return new Layout(rows.get(headings.index).number(), columns);
    }

    private static @Nullable String group(Headings headings, int index) {
        return Optional.of(index < headings.groups.size() ? headings.groups.get(index) : "")
                .filter(group -> !group.isEmpty())
                .orElse(null);
    }

    private static List<String> samples(List<SheetRow> data, int column) {
        var samples = new LinkedHashSet<String>();
        for (var row : data) {
            var text = row.cell(column);
            if (!text.isEmpty() && samples.size() < SAMPLES) {
                samples.add(text.length() <= SAMPLE_CHARACTERS ? text : cut(text));
            }
        }
        return List.copyOf(samples);
    }

    private static String cut(String text) {
        int end = Character.isHighSurrogate(text.charAt(SAMPLE_CHARACTERS - 1))
                ? SAMPLE_CHARACTERS - 1
                : SAMPLE_CHARACTERS;
        return text.substring(0, end) + "…";
    }

    /** @param groups one for each text, or none */
    private record Headings(int index, List<String> texts, List<String> groups) {}
}
