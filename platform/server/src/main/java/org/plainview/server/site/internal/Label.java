package org.plainview.server.site.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said about one thing, in the manner of a nutrition label: parts under headings, and in them rows. */
record Label(List<Part> parts) {

    record Part(String heading, List<Row> rows) {}

    /** A question and its answer. Without lines, the answer is that nothing is documented yet. */
    record Row(String term, List<Line> lines) {
        static Row of(String term, List<Line> lines) {
            return new Row(term, List.copyOf(lines));
        }

        /** A row of one text, or of none. */
        static Row of(String term, @Nullable Text text) {
            return new Row(term, text == null ? List.of() : List.of(Line.of(text)));
        }

        boolean isMissing() {
            return lines.isEmpty();
        }
    }

    /**
     * One line of an answer.
     *
     * @param note what stands under it in smaller words
     * @param explanation what a term means, shown on demand
     */
    record Line(
            Text text,
            @Nullable String href,
            @Nullable Text note,
            @Nullable String explanation) {
        static Line of(Text text) {
            return new Line(text, null, null, null);
        }

        static Line of(String words) {
            return of(Text.of(words));
        }

        Line href(@Nullable String address) {
            return new Line(text, address, note, explanation);
        }

        Line note(@Nullable Text words) {
            return new Line(text, href, words, explanation);
        }

        Line explained(String words) {
            return new Line(text, href, note, words);
        }
    }
}
