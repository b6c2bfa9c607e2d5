package org.plainview.server.site.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.plainview.server.site.internal.TextComparison.Fate;

class TextComparisonTest {
    private static String said(TextComparison comparison) {
        return comparison.stretches().stream()
                .flatMap(stretch -> stretch.paragraphs().stream())
                .map(paragraph -> paragraph.pieces().stream()
                        .map(piece -> switch (piece.fate()) {
                            case KEPT -> piece.words().strip();
                            case REMOVED -> "-" + piece.words().strip() + "-";
                            case ADDED -> "+" + piece.words().strip() + "+";
                        })
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aWordIsChangedWhereItStands() {
        var comparison = TextComparison.of(
                List.of("Scope", "Records are kept for five years after graduation."),
                List.of("Scope", "Records are kept for sixty years after graduation."));

        assertThat(said(comparison)).isEqualTo("Scope\nRecords are kept for -five- +sixty+ years after graduation.");
        assertThat(comparison.count(Fate.KEPT)).isEqualTo(1);
        assertThat(comparison.isChanged()).isTrue();
    }

    @Test
    void aWordThatAloneStayedIsToldWithWhatIsAroundIt() {
        assertThat(said(TextComparison.of(
                        List.of("The clerk keeps the list."), List.of("The officer reads the card."))))
                .isEqualTo("The -clerk keeps the list.- +officer reads the card.+");
    }

    @Test
    void newAndLostParagraphsAreWhole() {
        var comparison = TextComparison.of(List.of("A b.", "C d.", "E f."), List.of("A b.", "E f.", "G h."));

        assertThat(said(comparison)).isEqualTo("A b.\n-C d.-\nE f.\n+G h.+");
        assertThat(comparison.count(Fate.ADDED)).isEqualTo(1);
        assertThat(comparison.count(Fate.REMOVED)).isEqualTo(1);
        assertThat(comparison.count(Fate.KEPT)).isZero();
    }

    @Test
    void equalTextsAreNotChanged() {
        assertThat(TextComparison.of(List.of("a", "b"), List.of("a", "b")).isChanged())
                .isFalse();
        assertThat(TextComparison.of(List.of(), List.of()).stretches()).isEmpty();
    }

    /** What stayed with what came is the later text, and with what went the earlier one, whatever the texts are. */
    @RepeatedTest(200)
    void noWordIsLostOrMadeUp(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var before = text(random);
        var after = random.nextInt(4) == 0 ? text(random) : edited(before, random);

        var comparison = TextComparison.of(before, after);

        assertThat(words(comparison, Fate.ADDED)).isEqualTo(words(before, after, true));
        assertThat(words(comparison, Fate.REMOVED)).isEqualTo(words(before, after, false));
    }

    @Test
    void aTextFarTooLongIsToldParagraphByParagraph() {
        var before = Collections.nCopies(1, "old ".repeat(6_000).strip());
        var after = Collections.nCopies(1, "new ".repeat(6_000).strip());

        assertThat(TextComparison.of(before, after).stretches().getFirst().paragraphs())
                .hasSize(2);
    }

    private static List<String> words(TextComparison comparison, Fate side) {
        return comparison.stretches().stream()
                .flatMap(stretch -> stretch.paragraphs().stream())
                .flatMap(paragraph -> paragraph.pieces().stream())
                .filter(piece -> piece.fate() == Fate.KEPT || piece.fate() == side)
                .flatMap(piece -> Stream.of(piece.words().strip().split(" ")))
                .toList();
    }

    private static List<String> words(List<String> before, List<String> after, boolean later) {
        return (later ? after : before)
                .stream().flatMap(text -> Arrays.stream(text.split(" "))).toList();
    }

    private static List<String> text(Random random) {
        return Stream.generate(() -> sentence(random)).limit(random.nextInt(8)).toList();
    }

    private static String sentence(Random random) {
        return Stream.generate(() -> "w" + random.nextInt(12))
                .limit(1 + random.nextInt(15))
                .collect(Collectors.joining(" "));
    }

    private static List<String> edited(List<String> text, Random random) {
        var edited = new ArrayList<>(text);
        for (int i = random.nextInt(4); i >= 0 && !edited.isEmpty(); i--) {
            int at = random.nextInt(edited.size());
            switch (random.nextInt(3)) {
                case 0 -> edited.remove(at);
                case 1 -> edited.add(at, sentence(random));
                default -> edited.set(at, edited.get(at).replaceFirst("w\\d+", "x"));
            }
        }
        return edited;
    }
}
