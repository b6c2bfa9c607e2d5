package org.plainview.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllablesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # A run of vowels is a syllable; a silent e is none.
            1 | the grade shared used school schools through file rule bus eye once race health care year don't child's
            2 | table needed uses number sharing language require notice handled hundred isn't safely useful statement
            2 | safety safeguard something household placement data students
            3 | example services privacy employer agreement element completely everyone addresses
            # Vowels that are said apart.
            2 | create science client prior being going quiet fluid poem chaos
            3 | area idea video annual radio various period medium reacted museum
            4 | material variable society criticism experience january coordinate associate
            5 | individual disability disciplinary continuity
            6 | accountability
            7 | confidentiality
            # What has no vowel is spelled out.
            2 | Mr Dr vs
            3 | PDF SSN
            """)
    void englishWordsHaveTheSyllablesThatTheirSpellingSays(int syllables, String words) {
        for (var word : words.split(" ")) {
            assertThat(EnglishSyllables.in(word)).as(word).isEqualTo(syllables);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | y a ley muy hoy buey quien aun
            2 | guerra queso leer país agua ciudad oír guía día raíz búho aún niña mayor cuando ruido prohibir
            3 | escuela distrito número tarjeta autobús pequeño ahora idea pingüino antiguo jesuita veintiún oeste estudia
            4 | información estudiante vehículo aéreo cooperar política teorías averiguáis proveedor
            5 | disciplinaria obligaciones interesadas
            6 | confidencialidad
            """)
    void spanishWordsHaveTheSyllablesThatTheirSpellingSays(int syllables, String words) {
        for (var word : words.split(" ")) {
            assertThat(SpanishSyllables.in(word)).as(word).isEqualTo(syllables);
        }
    }
}
