package org.plainview.server.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as a search compares them: in lower case and without accents, so that "numero" finds "Número". */
public final class FoldedText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** What somebody types has fewer. */
    private static final int MOST_WORDS = 10;

    private FoldedText() {}

    public static String of(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** The words of what somebody asks for, folded: letters and digits only, ten at most. */
    public static List<String> words(String asked) {
        return Arrays.stream(NO_WORD.split(of(asked)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }
}
