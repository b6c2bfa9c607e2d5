package org.plainview.spi;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.plainview.record.ItemKind;

/**
 * A field that a jurisdiction adds to a kind of item. It stands in the item's extra fields under its name; what it holds is
 * text in the form that its type asks for, so that a record keeps it when the pack is gone.
 *
 * @param kind the items that carry it
 * @param name begins with the jurisdiction in lower case and a dot: {@code ny.exclusivePurposes}; never changes
 * @param label what people call it
 * @param help what belongs into it, in plain words
 * @param choices what may be chosen, in order; empty unless the type is {@link Type#CHOICE} or {@link Type#CHOICES}
 */
public record ExtraField(ItemKind kind, String name, Message label, Message help, Type type, List<Choice> choices) {
    private static final int MOST_CHARACTERS = 10_000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
    private static final Pattern LINK = Pattern.compile("https://[^\\s\"<>]{3,2000}");

    public ExtraField {
        choices = List.copyOf(choices);
    }

    /** A field without choices, whose words are {@code <name>} and {@code <name>.help}. */
    public static ExtraField of(ItemKind kind, String name, Type type) {
        return new ExtraField(kind, name, Message.of(name), Message.of(name + ".help"), type, List.of());
    }

    /** With {@code codes} to choose from, whose words are {@code <name>.<code>}. */
    public ExtraField choosing(String... codes) {
        var offered = Arrays.stream(codes)
                .map(code -> new Choice(code, Message.of(name + "." + code)))
                .toList();
        return new ExtraField(kind, name, label, help, type, offered);
    }

    /** Whether {@code value} is written as the type asks for; nothing said is always allowed. */
    public boolean admits(String value) {
        return value.isEmpty()
                || switch (type) {
                    case TEXT -> value.length() <= MOST_CHARACTERS;
                    case FLAG -> value.equals("yes") || value.equals("no");
                    case DATE -> isDate(value);
                    case NUMBER -> NUMBER.matcher(value).matches();
                    case LINK -> LINK.matcher(value).matches();
                    case CHOICE -> offers(value);
                    case CHOICES -> Arrays.stream(value.split(",", -1)).allMatch(this::offers);
                };
    }

    private boolean offers(String code) {
        return choices.stream().anyMatch(choice -> choice.code().equals(code));
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }

    /** What a field holds, and how it is written. */
    public enum Type {
        /** Words, up to 10,000 characters. */
        TEXT,
        /** {@code yes} or {@code no}. */
        FLAG,
        /** A day as {@code 2026-07-01}. */
        DATE,
        /** A whole number, not negative, in at most 15 digits. */
        NUMBER,
        /** An address that begins with {@code https://}. */
        LINK,
        /** The code of one choice. */
        CHOICE,
        /** The codes of choices, in the order of the field, with a comma between them. */
        CHOICES
    }

    /** @param code lower-case words with hyphens; never changes */
    public record Choice(String code, Message label) {}
}
