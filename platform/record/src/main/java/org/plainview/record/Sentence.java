package org.plainview.record;

import java.util.List;
import java.util.SortedMap;

/**
 * A sentence that {@link Sentences} can say in any language that Plainview ships.
 *
 * @param key the sentence in the message files
 * @param arguments text, whole numbers, dates, enum values, {@link Name}, {@link FieldName}, {@link Language},
 *     sentences that stand inside this one, and lists of these
 */
public record Sentence(String key, List<Object> arguments) {
    public Sentence {
        arguments = List.copyOf(arguments);
    }

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    /** What an item is called, in the record's own language and in those that it is translated into. */
    public record Name(String label, SortedMap<String, String> byLanguage) {}

    /** The name of a field of a kind of item, or of the profile. */
    public record FieldName(String owner, String field) {}

    /** A language by its BCP 47 code. */
    public record Language(String tag) {}
}
