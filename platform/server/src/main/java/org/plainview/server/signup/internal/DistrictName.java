package org.plainview.server.signup.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What can be made of a district's name. */
final class DistrictName {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> ABBREVIATIONS =
            Set.of("ISD", "CISD", "MSD", "CSD", "KIPP", "UT", "UTPB", "YES", "IDEA", "TX", "II", "III");
    private static final Set<String> SMALL = Set.of("OF", "THE", "FOR", "AND", "AT", "IN", "DE", "DEL");
    private static final int LONGEST_SLUG = 63;

    private DistrictName() {}

    /** The same for two names that mean the same district: "Elkhart ISD" and "ELKHART INDEPENDENT SCHOOL DISTRICT". */
    static String key(String name) {
        return plain(name)
                .replaceAll("\\bconsolidated independent school district\\b", "cisd")
                .replaceAll("\\bindependent school district\\b", "isd")
                .replaceAll("\\bschool district\\b|\\bschools\\b|\\bthe\\b", "")
                .replaceAll("[^a-z0-9]+", "");
    }

    /** What a district's address may be called, if nothing else has the name. */
    static String slug(String name) {
        var slug = plain(name).replace(' ', '-');
        return slug.length() <= LONGEST_SLUG
                ? slug
                : slug.substring(0, LONGEST_SLUG).replaceAll("-[^-]*$", "");
    }

    /** As people write the name, from a directory that shouts. */
    static String written(String shouted) {
        var words = shouted.strip().split("\\s+");
        var text = Arrays.stream(words).map(DistrictName::word).collect(Collectors.joining(" "));
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Lower-case words of ASCII letters and digits with one space between them. */
    static String plain(String text) {
        var bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NOT_WORDS
                .matcher(bare.toLowerCase(Locale.ROOT).replace("'", ""))
                .replaceAll(" ")
                .strip();
    }

    private static String word(String shouted) {
        var letters = shouted.replaceAll("[^A-Z]", "");
        if (ABBREVIATIONS.contains(letters)) {
            return shouted;
        }
        if (SMALL.contains(shouted)) {
            return shouted.toLowerCase(Locale.ROOT);
        }
        var text = new StringBuilder();
        var first = true;
        for (int i = 0; i < shouted.length(); i++) {
            var letter = shouted.charAt(i);
            text.append(first ? letter : Character.toLowerCase(letter));
            first = letter == '-' || letter == '(' || letter == '/' || letter == '.';
        }
        return text.toString();
    }
}
