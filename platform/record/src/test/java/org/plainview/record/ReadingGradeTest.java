package org.plainview.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.record.ReadingGrade.HardSentence;

class ReadingGradeTest {
    private static final String CARD =
            "The card number opens the bus door and tells the office when your child rides to school.";
    private static final String RETAINS = "The district retains disciplinary information about individual students in"
            + " accordance with applicable legal obligations and communicates determinations to families annually.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # 16 words, 2 sentences, 17 syllables: 0.39 · 8 + 11.8 · 1.0625 − 15.59 = 0.07
            1  | en    | We keep the name of your child. The bus driver sees it at each bus stop.
            # 17 words, 1 sentence, 20 syllables: 6.63 + 13.88 − 15.59 = 4.92
            4  | en    | The card number opens the bus door and tells the office when your child rides to school.
            # 20 words, 2 sentences, 34 syllables: 3.9 + 20.06 − 15.59 = 8.37
            8  | en-US | The district shares home addresses with the transportation company. The company deletes every address after the last day of school.
            # 16 words, 2 sentences, 26 syllables: 206.84 − 97.5 − 8.16 = 101.2, which is of the first band
            4  | es    | La escuela guarda el nombre de su hijo. El conductor lo ve en cada parada hoy.
            # 22 words, 1 sentence, 40 syllables: 206.84 − 109.09 − 22.44 = 75.3
            6  | es-MX | El número de la tarjeta abre la puerta del autobús y avisa a la oficina cuando su hijo viaja a la escuela.
            # 20 words, 1 sentence, 55 syllables: 206.84 − 165 − 20.4 = 21.4, and 13 + (50 − 21.4) / 5 is more than 17
            17 | es    | La información disciplinaria individual se conserva conforme a las obligaciones legales aplicables y se comunica anualmente a las familias interesadas.
            """)
    void aGradeIsThatOfTheFormulaOfItsLanguage(int grade, String language, String text) {
        assertThat(ReadingGrade.of(text, language).orElseThrow().grade()).isEqualTo(grade);
    }

    @Test
    void theHardestSentenceIsNamedAsItIsRead() {
        var text =
                CARD + "\n\n- " + RETAINS.replace("legal obligations", "[**legal** obligations](https://example.org)")
                        + "\n- We send a letter each year.";

        var grade = ReadingGrade.of(text, "en").orElseThrow();

        assertThat(grade.hardest()).isEqualTo(new HardSentence(RETAINS, ReadingGrade.HIGHEST));
        assertThat(grade.grade()).isBetween(5, 16);
    }

    @Test
    void aVeryShortSentenceIsNotCalledTheHardest() {
        var hardest =
                ReadingGrade.of("Confidentiality. " + CARD, "en").orElseThrow().hardest();

        assertThat(hardest).isNotNull().extracting(HardSentence::text).isEqualTo(CARD);
        assertThat(ReadingGrade.of("One two three four five. ".repeat(3), "en"))
                .get()
                .extracting(ReadingGrade::hardest)
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n", "Bus card number", "---", "One two three four five six seven eight nine ten."})
    void aFewWordsHaveNoGrade(String text) {
        assertThat(ReadingGrade.of(text, "en")).isEmpty();
        assertThat(ReadingGrade.of(text, "es")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "zh-Hant", "so", "ar", "", "not a language"})
    void otherLanguagesAreNotMeasured(String language) {
        assertThat(ReadingGrade.of(CARD, language)).isEmpty();
    }

    @Test
    void longWordsAndLongSentencesRaiseTheGrade() {
        int apart = grade("We keep the card number. The office can see when your child gets on. We erase it in May.");
        int together = grade(
                "We keep the card number so the office can see when your child gets on until we erase it in May.");
        int inLongWords = grade(
                "Administration retains transportation identification. Authorized personnel continuously"
                        + " observe individual transportation utilization. Elimination occurs annually, customarily in May.");

        assertThat(together).isGreaterThan(apart);
        assertThat(inLongWords).isGreaterThan(together);
    }

    private static int grade(String text) {
        return ReadingGrade.of(text, "en").orElseThrow().grade();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ", "(", "[", "<a", ". ", ".", "*", "a.\t", "|", "a@", "http://", "\n- ", "e.g. ", "é", "x-", "'"
            })
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void whateverIsWrittenIsMeasuredInAMoment(String repeated) {
        var text = CARD + repeated.repeat(100_000) + "x";

        assertThat(ReadingGrade.of(text, "en")).isPresent();
        assertThat(ReadingGrade.of(text, "es")).isPresent();
    }
}
