package org.plainview.server.policies.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a board adopted, revised and reviewed a policy, as its text says at the end: "Adopted: June 14, 2016". */
record BoardDates(
        @Nullable LocalDate adopted,
        @Nullable LocalDate revised,
        @Nullable LocalDate reviewed) {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String DATE = "(?:(?<iso>\\d{4}-\\d{1,2}-\\d{1,2})"
            + "|(?<us>\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4})"
            + "|(?<long>\\p{L}{3,9}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}))";
    private static final Pattern ACT =
            Pattern.compile("(?i)\\b(?<act>first\\s+adopted|adopted|approved|revised|amended|"
                    + "re-?adopted|updated|reviewed|reaffirmed)\\b[^\\p{L}\\d]*(?:on\\s+|by\\s+the\\s+board\\s*:?\\s*)?"
                    + DATE);
    private static final Pattern NUMBERS = Pattern.compile("\\D+");

    static BoardDates of(String text) {
        return new BoardDates(
                newest(text, "adopted", "approved"),
                newest(text, "revised", "amended", "updated", "readopted"),
                newest(text, "reviewed", "reaffirmed"));
    }

    /** From which day this text holds, as far as it says. */
    @Nullable
    LocalDate since() {
        return revised != null && (adopted == null || revised.isAfter(adopted)) ? revised : adopted;
    }

    private static @Nullable LocalDate newest(String text, String... acts) {
        return ACT.matcher(text)
                .results()
                .filter(match -> List.of(acts)
                        .contains(match.group("act")
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("first\\s+", "")
                                .replace("-", "")))
                .flatMap(match -> date(match.group("iso"), match.group("us"), match.group("long")).stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Optional<LocalDate> date(@Nullable String iso, @Nullable String american, @Nullable String written) {
        try {
            if (iso != null) {
                var parts = NUMBERS.split(iso, -1);
                return Optional.of(LocalDate.of(number(parts[0]), number(parts[1]), number(parts[2])));
            } else if (american != null) {
                var parts = NUMBERS.split(american, -1);
                return Optional.of(LocalDate.of(year(number(parts[2])), number(parts[0]), number(parts[1])));
            } else if (written != null) {
                int month = MONTHS.indexOf(written.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
                var parts = NUMBERS.split(written.replaceFirst("^\\D+", ""), -1);
                return Optional.of(LocalDate.of(number(parts[1]), month, number(parts[0])));
            }
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** Two digits are of this century or, where that would lie ahead, of the last. */
    private static int year(int given) {
        return given >= 100 ? given : given <= 60 ? 2000 + given : 1900 + given;
    }
}
