package org.plainview.server.site.internal;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What is different between two texts, paragraph by paragraph, and within a paragraph word by word. */
record TextComparison(List<Stretch> stretches) {
    /** Ends a paragraph among the words; no word is a line break. */
    private static final String BREAK = "\n";
    /** What says where in the text a change stands: a heading and the words before it. */
    private static final int FEW = 2;
    /** More words than that are not compared one by one: a text so changed is another text. */
    private static final int MOST_WORDS = 8_000;

    /** Some paragraphs one after the other, all of them changed or none. */
    record Stretch(boolean changed, List<Paragraph> paragraphs) {
        /** Whether a reader would rather be told how much stayed than read it. */
        boolean folds() {
            return !changed && paragraphs.size() > FEW;
        }
    }

    record Paragraph(List<Piece> pieces) {
        static Paragraph of(Fate fate, String words) {
            return new Paragraph(List.of(new Piece(fate, words)));
        }

        boolean is(Fate fate) {
            return pieces.stream().allMatch(piece -> piece.fate() == fate);
        }
    }

    /** Some words of a paragraph, with the space after them. */
    record Piece(Fate fate, String words) {}

    enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    /** Both texts as {@link org.plainview.server.shared.ReadableText#paragraphs} gives them. */
    static TextComparison of(List<String> before, List<String> after) {
        var stretches = new ArrayList<Stretch>();
        for (var delta : DiffUtils.diff(before, after, true).getDeltas()) {
            boolean kept = delta.getType() == DeltaType.EQUAL;
            stretches.add(new Stretch(
                    !kept,
                    kept
                            ? paragraphs(delta.getTarget().getLines(), Fate.KEPT)
                            : changed(
                                    delta.getSource().getLines(),
                                    delta.getTarget().getLines())));
        }
        return new TextComparison(List.copyOf(stretches));
    }

    boolean isChanged() {
        return stretches.stream().anyMatch(Stretch::changed);
    }

    /** How many paragraphs are all new, all gone, or changed within. */
    long count(Fate fate) {
        return stretches.stream()
                .filter(Stretch::changed)
                .flatMap(stretch -> stretch.paragraphs().stream())
                .filter(paragraph -> fate == Fate.KEPT
                        ? !paragraph.is(Fate.ADDED) && !paragraph.is(Fate.REMOVED)
                        : paragraph.is(fate))
                .count();
    }

    private static List<Paragraph> paragraphs(List<String> texts, Fate fate) {
        return texts.stream().map(text -> Paragraph.of(fate, text)).toList();
    }

    private static List<Paragraph> changed(List<String> before, List<String> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return Stream.concat(paragraphs(before, Fate.REMOVED).stream(), paragraphs(after, Fate.ADDED).stream())
                    .toList();
        } else if (before.size() == after.size()) {
            var pairs = new ArrayList<Paragraph>();
            for (int i = 0; i < before.size(); i++) {
                pairs.addAll(byWords(words(before.subList(i, i + 1)), words(after.subList(i, i + 1))));
            }
            return pairs;
        }
        return byWords(words(before), words(after));
    }

    private static List<String> words(List<String> paragraphs) {
        return paragraphs.stream()
                .flatMap(paragraph -> Stream.concat(Arrays.stream(paragraph.split(" ")), Stream.of(BREAK)))
                .toList();
    }

    private static List<Paragraph> byWords(List<String> before, List<String> after) {
        var lines = new Lines();
        if (before.size() + after.size() > MOST_WORDS) {
            lines.add(Fate.REMOVED, before);
            lines.add(Fate.ADDED, after);
            return lines.paragraphs();
        }
        var deltas = DiffUtils.diff(before, after, true).getDeltas();
        for (int i = 0; i < deltas.size(); i++) {
            var delta = deltas.get(i);
            if (delta.getType() == DeltaType.EQUAL && !isIsland(deltas, i)) {
                lines.add(Fate.KEPT, delta.getTarget().getLines());
            } else {
                // An island is changed with what is around it, since a single "the" left standing explains nothing.
                int end = i;
                while (end + 1 < deltas.size()
                        && (deltas.get(end + 1).getType() != DeltaType.EQUAL || isIsland(deltas, end + 1))) {
                    end++;
                }
                var run = deltas.subList(i, end + 1);
                lines.add(Fate.REMOVED, lines(run, true));
                lines.add(Fate.ADDED, lines(run, false));
                i = end;
            }
        }
        return lines.paragraphs();
    }

    private static List<String> lines(List<AbstractDelta<String>> run, boolean before) {
        return run.stream()
                .flatMap(delta -> (before ? delta.getSource() : delta.getTarget()).getLines().stream())
                .toList();
    }

    /** One kept word between two changes. */
    private static boolean isIsland(List<AbstractDelta<String>> deltas, int i) {
        var words = deltas.get(i).getTarget().getLines();
        return deltas.get(i).getType() == DeltaType.EQUAL
                && i > 0
                && i + 1 < deltas.size()
                && words.size() == 1
                && !words.getFirst().equals(BREAK);
    }

    /** Gathers words into pieces and pieces into paragraphs. */
    private static final class Lines {
        private final List<Paragraph> done = new ArrayList<>();
        private List<Piece> pieces = new ArrayList<>();

        void add(Fate fate, List<String> words) {
            var piece = new StringBuilder();
            for (var word : words) {
                if (word.equals(BREAK)) {
                    end(fate, piece);
                    if (!pieces.isEmpty()) {
                        done.add(new Paragraph(List.copyOf(pieces)));
                        pieces = new ArrayList<>();
                    }
                } else {
                    piece.append(word).append(' ');
                }
            }
            end(fate, piece);
        }

        private void end(Fate fate, StringBuilder piece) {
            if (!piece.isEmpty()) {
                pieces.add(new Piece(fate, piece.toString()));
                piece.setLength(0);
            }
        }

        List<Paragraph> paragraphs() {
            if (!pieces.isEmpty()) {
                done.add(new Paragraph(List.copyOf(pieces)));
            }
            return List.copyOf(done);
        }
    }
}
