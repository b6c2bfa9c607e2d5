package org.plainview.server.imports.internal.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;
import org.plainview.record.DocumentHash;
import org.plainview.record.Field;
import org.plainview.record.FieldType;
import org.plainview.record.Grade;
import org.plainview.record.Key;
import org.plainview.record.Sentences;

/** Reads the texts of cells as values of fields, and remembers the codes that it has understood. For one thread. */
final class CellValue {
    private static final Set<String> TRUE = Set.of("yes", "y", "true", "1", "x", "✓", "✔", "si", "sí", "s");
    private static final Set<String> FALSE = Set.of("no", "n", "false", "0");
    private static final List<DateTimeFormatter> DATES = Stream.of(
                    "uuuu-M-d", "M/d/uuuu", "MMMM d, uuuu", "MMM d, uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.US).withResolverStyle(ResolverStyle.STRICT))
            .toList();
    private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");
    private static final Pattern GRADE_RANGE = Pattern.compile("([A-Za-z0-9]+)\\s*(?:-|–|to)\\s*([A-Za-z0-9]+)");
    private static final String CEDS_ID = "cedsId";

    private final Map<Field, Map<String, Enum<?>>> understood = new HashMap<>();

    /** Finds the item that a text names. */
    interface Naming {
        /** @return its key, or null if nothing can be named so */
        @Nullable
        Key key(Field field, String text);
    }

    /**
     * @param text not empty
     * @throws UnreadableException if the text is no value of the field
     */
    Object read(Field field, String text, Naming naming) {
        if (!field.list()) {
            return single(field, text, naming);
        }
        var parts = field.type() == FieldType.CODE
                ? CellEntries.split(text, CellEntries.BETWEEN_CODES)
                : CellEntries.split(text);
        var values = new ArrayList<>();
        for (var part : parts) {
            var range = field.valueClass() == Grade.class ? GRADE_RANGE.matcher(part) : null;
            if (range != null && range.matches()) {
                values.addAll(grades(field, range.group(1), range.group(2)));
            } else {
                values.add(single(field, part, naming));
            }
        }
        return List.copyOf(values);
    }

    private Object single(Field field, String text, Naming naming) {
        return switch (field.type()) {
            case TEXT -> field.name().equals(CEDS_ID) ? cedsId(text) : text;
            case KEY -> key(field, text, naming);
            case CODE -> code(field, text);
            case DATE -> date(text);
            case INTEGER -> integer(text);
            case BOOLEAN -> bool(field, text);
            case DOCUMENT -> document(text);
            case SCOPE, TRANSLATIONS, EXTRA -> throw new IllegalArgumentException(field + " does not stand in a cell");
        };
    }

    /** Spreadsheet programs take the zeros from the front. */
    private static String cedsId(String text) {
        return DIGITS.matcher(text).matches() ? "0".repeat(6 - text.length()) + text : text;
    }

    private static Key key(Field field, String text, Naming naming) {
        if (field.refersTo() == null) {
            if (Key.isValid(text)) {
                return Key.of(text);
            } else if (field.name().equals("key")) {
                throw new UnreadableException("key", text);
            }
        }
        var key = naming.key(field, text);
        if (key == null) {
            throw new UnreadableException("name", text);
        }
        return key;
    }

    private static DocumentHash document(String text) {
        if (!DocumentHash.isValid(text)) {
            throw new UnreadableException("document", text);
        }
        return new DocumentHash(text);
    }

    private Enum<?> code(Field field, String text) {
        var known = understood.computeIfAbsent(field, each -> new HashMap<>());
        var value = known.get(text);
        if (value == null) {
            value = understand(field, text);
            known.put(text, value);
        }
        return value;
    }

    private static Enum<?> understand(Field field, String text) {
        for (var value : field.valueClass().getEnumConstants()) {
            if (Codes.of((Enum<?>) value).equals(text)) {
                return (Enum<?>) value;
            }
        }
        var wanted = Fold.of(text);
        var meant = Vocabulary.get().code(field.name(), text).orElse("");
        for (var value : field.valueClass().getEnumConstants()) {
            var each = (Enum<?>) value;
            if (Fold.of(Codes.of(each)).equals(wanted)
                    || Fold.of(each.name()).equals(wanted)
                    || Codes.of(each).equals(meant)
                    || isCalled(each, wanted)) {
                return each;
            }
        }
        if (field.valueClass() == Grade.class) {
            var grade = grade(text);
            if (grade != null) {
                return grade;
            }
        }
        throw new UnreadableException("code", text, codes(field));
    }

    /** Whether people read {@code wanted} where the value stands, in one of the languages. */
    private static boolean isCalled(Enum<?> value, String wanted) {
        return Sentences.languages().stream()
                .map(language -> Sentences.in(Locale.forLanguageTag(language)).value(value))
                .anyMatch(words -> Fold.of(words).equals(wanted));
    }

    private static String codes(Field field) {
        return Stream.of(field.valueClass().getEnumConstants())
                .map(value -> Codes.of((Enum<?>) value))
                .collect(Collectors.joining(", "));
    }

    private List<Grade> grades(Field field, String from, String to) {
        var first = (Grade) code(field, from);
        var last = (Grade) code(field, to);
        if (first.compareTo(last) > 0) {
            throw new UnreadableException("code", from + "-" + to, codes(field));
        }
        return List.of(Grade.values()).subList(first.ordinal(), last.ordinal() + 1);
    }

    private static @Nullable Grade grade(String text) {
        var word = text.toUpperCase(Locale.ROOT)
                .replaceFirst("^(GRADE|GR\\.?)\\s*", "")
                .replaceFirst("(ST|ND|RD|TH)$", "");
        for (var grade : Grade.values()) {
            if (grade.code().equals(word) || grade.code().equals("0" + word)) {
                return grade;
            }
        }
        return switch (word) {
            case "K" -> Grade.KINDERGARTEN;
            case "P", "PREK", "PRE-K", "PRE" -> Grade.PRE_K;
            default -> null;
        };
    }

    /** @throws UnreadableException if the text is no day, or none of the calendar */
    static LocalDate date(String text) {
        return DATES.stream()
                .flatMap(format -> date(text, format).stream())
                .findFirst()
                .orElseThrow(() -> new UnreadableException("date", text));
    }

    private static Optional<LocalDate> date(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Integer integer(String text) {
        try {
            return Integer.valueOf(text.replace(",", ""));
        } catch (NumberFormatException e) {
            throw new UnreadableException("integer", text);
        }
    }

    private static boolean bool(Field field, String text) {
        return Vocabulary.get().code(field.name(), text).orElse("").equals("true") || bool(text);
    }

    /** @throws UnreadableException if the text means neither yes nor no */
    static boolean bool(String text) {
        var word = text.toLowerCase(Locale.ROOT);
        if (TRUE.contains(word)) {
            return true;
        } else if (FALSE.contains(word)) {
            return false;
        }
        throw new UnreadableException("boolean", text);
    }

    /** A text that is no value of its field; becomes a {@link RowProblem}. */
    static final class UnreadableException extends RuntimeException {
        private static final int SHOWN = 60;
        private final String code;
        private final transient List<String> arguments;

        UnreadableException(String code, String text, String... more) {
            super(code, null, false, false);
            this.code = code;
            var shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
            this.arguments = Stream.concat(Stream.of(shown), Stream.of(more)).toList();
        }

        RowProblem at(int row, @Nullable Integer column) {
            return new RowProblem(row, column, code, arguments);
        }
    }
}
