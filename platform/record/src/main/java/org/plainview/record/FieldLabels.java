package org.plainview.record;

import java.util.Locale;
import java.util.Optional;

/** What people call the kinds of items, their fields and the values of their fields. */
public final class FieldLabels {
    /** The owner of the profile's fields, where an item's fields have the code of their kind. */
    static final String PROFILE = "profile";

    private FieldLabels() {}

    /** The label of a field for forms and column headings: {@code Why it is kept}. */
    public static String label(ItemKind kind, String field, Locale locale) {
        return Sentences.in(locale).field(kind.code(), field);
    }

    /** The label of a field of the district's profile. */
    public static String profile(String field, Locale locale) {
        return Sentences.in(locale).field(PROFILE, field);
    }

    /** The label of a part of a scope: {@code schools}, {@code grades} or {@code programs}. */
    public static String scope(String field, Locale locale) {
        return Sentences.in(locale).field("scope", field);
    }

    /** What a field means, where its label does not say it all. */
    public static Optional<String> about(ItemKind kind, String field, Locale locale) {
        return Sentences.in(locale).about(kind.code(), field);
    }

    /** What a field of the profile means, where its label does not say it all. */
    public static Optional<String> aboutProfile(String field, Locale locale) {
        return Sentences.in(locale).about(PROFILE, field);
    }

    /** What an item of a kind is. */
    public static String about(ItemKind kind, Locale locale) {
        return Sentences.in(locale).text("about." + kind.code());
    }

    /** What the profile is. */
    public static String aboutProfile(Locale locale) {
        return Sentences.in(locale).text("about." + PROFILE);
    }

    /** What several items of a kind are called: {@code Data elements}. */
    public static String kind(ItemKind kind, Locale locale) {
        return Sentences.in(locale).text("kind." + kind.code());
    }

    /** What one item of a kind is called: {@code Data element}. */
    public static String one(ItemKind kind, Locale locale) {
        return Sentences.in(locale).text("kind." + kind.code() + ".one");
    }

    /** The label of an enum value: {@code State agency}. */
    public static String value(Enum<?> value, Locale locale) {
        return Sentences.in(locale).code(value);
    }
}
