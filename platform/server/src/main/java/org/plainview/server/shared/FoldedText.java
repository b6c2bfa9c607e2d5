package org.plainview.server.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as a search compares them: in lower case and without accents, so that "numero" finds "Número". */
public final class FoldedText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final char FIRST_MARK = '\u0300';
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** The letters that languages of ours write with accents too. */
    private static final Map<Character, String> ACCENTED = Map.of(
            'a', "[aáàâä]", 'e', "[eéèêë]", 'i', "[iíìîï]", 'o', "[oóòôö]", 'u', "[uúùûü]", 'n', "[nñ]", 'c', "[cç]");

    private static final int BEFORE = 60;
    private static final int LENGTH = 180;
    /** What somebody types has fewer. */
    private static final int MOST_WORDS = 10;

    private FoldedText() {}

    public static String of(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return (mayHoldMarks(apart) ? MARKS.matcher(apart).replaceAll("") : apart).toLowerCase(Locale.ROOT);
    }

    /** Most texts need no pattern, which reads them ten times slower than this does. */
    private static boolean mayHoldMarks(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_MARK) {
                return true;
            }
        }
        return false;
    }

    /** The part of {@code text} around the first of {@code words}, which are folded; its beginning where none stands in it. */
    public static String passage(String text, List<String> words) {
        var folded = of(text);
        int at = words.stream()
                .mapToInt(folded::indexOf)
                .filter(index -> index >= 0)
                .min()
                .orElse(0);
        // Folding takes marks away, so the place is about right, which is enough for a passage.
        int from = at <= BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1;
        int end = Math.min(text.length(), from + LENGTH);
        int space = text.lastIndexOf(' ', end);
        int to = end == text.length() || space <= from ? end : space;
        return (from > 0 ? "… " : "") + text.substring(from, to).strip() + (to < text.length() ? " …" : "");
    }

    /** A regular expression of PostgreSQL's for where one of {@code words}, which are folded, begins, with accents or without. */
    public static String pattern(List<String> words) {
        return words.stream()
                .map(word -> word.chars()
                        .mapToObj(letter -> ACCENTED.getOrDefault((char) letter, Character.toString(letter)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("|", "\\m(?:", ")"));
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
