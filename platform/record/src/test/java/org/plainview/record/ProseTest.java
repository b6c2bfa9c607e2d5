package org.plainview.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProseTest {
    @Test
    void aStopAQuestionAndAShoutEndASentence() {
        assertThat(sentences("We ask. Do you know? “We do!” Then it ends… So it is"))
                .containsExactly("We ask.", "Do you know?", "“We do!”", "Then it ends…", "So it is");
    }

    @Test
    void aStopInsideASentenceEndsNone() {
        assertThat(sentences(
                        "Ask Dr. Lee or J. Ruiz (see 34 CFR 99.10, sec. 5, e.g. for copies) about version 2.1 of it."))
                .hasSize(1);
        assertThat(sentences("La Sra. Ruiz lo guarda, p. ej. en el art. 5 de la ley."))
                .hasSize(1);
        assertThat(sentences("We teach art. The law is plain.")).hasSize(2);
    }

    @Test
    void aLineThatIsBrokenGoesOn() {
        assertThat(sentences("We keep\nthe number\r\nof the card.")).containsExactly("We keep the number of the card.");
        assertThat(sentences("We keep it\n\nWe use it")).containsExactly("We keep it", "We use it");
    }

    @Test
    void theMarksOfMarkdownAreNotRead() {
        assertThat(sentences("""
                ## Who sees it
                We tell **every** _family_ in `May`, see [our *policy*](https://example.org/a) and ![a bus](/bus.png).

                1. Teachers
                2. The nurse
                * Drivers
                > Said once
                ***
                | Office | Hours |
                | --- | :-: |
                | Main | Nine to five |
                """))
                .containsExactly(
                        "Who sees it",
                        "We tell every family in May, see our policy and a bus.",
                        "Teachers",
                        "The nurse",
                        "Drivers",
                        "Said once",
                        "Office",
                        "Hours",
                        "Main",
                        "Nine to five");
    }

    @Test
    void addressesAndWhatStandsInAngleBracketsAreNotRead() {
        assertThat(Prose.sentences(
                        "Write to office@example.org or see https://example.org/a?b=c, <b>soon</b> & 3 < 5."))
                .singleElement()
                .extracting(Prose.Sentence::words)
                .isEqualTo(List.of("Write", "to", "or", "see", "soon", "3", "5"));
    }

    @Test
    void wordsKeepWhatHoldsThemTogether() {
        assertThat(Prose.sentences("The child’s opt-out of 2026-27 costs $1,000 and/or nothing, U.S. snake_case."))
                .flatExtracting(Prose.Sentence::words)
                .containsExactly(
                        "The", "child's", "opt-out", "of", "2026-27", "costs", "1,000", "and", "or", "nothing", "U.S",
                        "snake", "case");
    }

    private static List<String> sentences(String markdown) {
        return Prose.sentences(markdown).stream().map(Prose.Sentence::text).toList();
    }
}
