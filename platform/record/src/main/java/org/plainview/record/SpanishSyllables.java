package org.plainview.record;

import java.util.Locale;

/**
 * How many syllables a Spanish word has, which its spelling says: each strong vowel ({@code a e o}) is one, and so is a weak
 * one ({@code i u}) with an accent; a weak one without it joins the vowel beside it. An {@code h} between them changes nothing
 * (Real Academia Española, Ortografía de la lengua española, 2010, II.2).
 */
final class SpanishSyllables {
    private SpanishSyllables() {}

    /** @param word of letters */
    static int in(String word) {
        var letters = word.toLowerCase(Locale.ROOT);
        int syllables = 0;
        char before = ' ';
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            if (letter == 'h' || isSilent(letters, i)) {
                continue;
            }
            char vowel = vowel(letters, i);
            if (vowel != ' ' && (before == ' ' || isApart(before, vowel))) {
                syllables++;
            }
            // Of a weak vowel that joined a strong one, the strong one is what the next vowel meets: a-ve-ri-guáis.
            before = vowel != ' ' && isStrong(before) && !isStrong(vowel) && !isApart(before, vowel) ? before : vowel;
        }
        return Math.max(1, syllables);
    }

    /** The {@code u} of {@code que, qui, gue, gui}. */
    private static boolean isSilent(String word, int at) {
        if (word.charAt(at) != 'u' || at == 0 || at + 1 == word.length()) {
            return false;
        }
        char before = word.charAt(at - 1);
        return before == 'q' || (before == 'g' && "eiéí".indexOf(word.charAt(at + 1)) >= 0);
    }

    /** The vowel at {@code at}, or a space where there is none; {@code y} is one at the end of a word. */
    private static char vowel(String word, int at) {
        char letter = word.charAt(at);
        if (letter == 'y') {
            return at + 1 == word.length() ? 'i' : ' ';
        }
        return "aeiouáéíóúü".indexOf(letter) >= 0 ? letter : ' ';
    }

    private static boolean isApart(char first, char second) {
        return (isStrong(first) && isStrong(second)) || isAccentedWeak(first) || isAccentedWeak(second);
    }

    private static boolean isStrong(char vowel) {
        return "aeoáéó".indexOf(vowel) >= 0;
    }

    private static boolean isAccentedWeak(char vowel) {
        return vowel == 'í' || vowel == 'ú';
    }
}
