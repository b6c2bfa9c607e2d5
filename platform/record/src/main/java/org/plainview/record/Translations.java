package org.plainview.record;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Texts of one item in other languages: BCP 47 language → field name → text. Both levels are sorted, so that equal
 * translations have equal canonical forms.
 *
 * @param sources language → field name → {@link #hashOf} of the text that was translated, for those of which it is known
 */
public record Translations(
        SortedMap<String, SortedMap<String, String>> byLanguage, SortedMap<String, SortedMap<String, String>> sources) {
    /** Enough to tell one wording of a text from another. */
    private static final int HASH_LENGTH = 16;

    private static final Translations NONE = new Translations(Collections.emptySortedMap());

    public Translations {
        byLanguage = sorted(byLanguage);
        var texts = byLanguage;
        var known = new TreeMap<String, SortedMap<String, String>>();
        sources.forEach((language, fields) -> {
            var kept = new TreeMap<>(fields);
            kept.keySet()
                    .retainAll(texts.getOrDefault(language, Collections.emptySortedMap())
                            .keySet());
            known.put(language, kept);
        });
        sources = sorted(known);
    }

    /** Translations of which nobody knows what was translated. */
    public Translations(SortedMap<String, SortedMap<String, String>> byLanguage) {
        this(byLanguage, Collections.emptySortedMap());
    }

    private static SortedMap<String, SortedMap<String, String>> sorted(
            SortedMap<String, SortedMap<String, String>> byLanguage) {
        var copy = new TreeMap<String, SortedMap<String, String>>();
        byLanguage.forEach((language, texts) -> {
            if (!texts.isEmpty()) {
                // A copy by entries: TreeMap's constructor for sorted maps would keep a foreign order.
                var sorted = new TreeMap<String, String>();
                sorted.putAll(texts);
                copy.put(language, Collections.unmodifiableSortedMap(sorted));
            }
        });
        return Collections.unmodifiableSortedMap(copy);
    }

    public static Translations none() {
        return NONE;
    }

    public static Translations of(String language, Map<String, String> texts) {
        return none().with(language, texts);
    }

    /** These translations with those of {@code language} replaced; what is known of the texts that were translated stays. */
    public Translations with(String language, Map<String, String> texts) {
        var copy = new TreeMap<>(byLanguage);
        copy.put(language, new TreeMap<>(texts));
        return new Translations(copy, sources);
    }

    /** Those of the fields that {@code wanted} accepts, with what is known of the texts that were translated. */
    public Translations only(Predicate<String> wanted) {
        var kept = new TreeMap<String, SortedMap<String, String>>();
        byLanguage.forEach((language, texts) -> {
            var some = new TreeMap<>(texts);
            some.keySet().removeIf(wanted.negate());
            kept.put(language, some);
        });
        return new Translations(kept, sources);
    }

    public @Nullable String text(String language, String field) {
        var texts = byLanguage.get(language);
        return texts == null ? null : texts.get(field);
    }

    /** The hash of the text that was translated; null where it is not known. */
    public @Nullable String source(String language, String field) {
        var fields = sources.get(language);
        return fields == null ? null : fields.get(field);
    }

    /** What stands for a text that was translated: the first {@value #HASH_LENGTH} hexadecimal digits of its SHA-256. */
    public static String hashOf(String text) {
        return EditionChain.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_LENGTH);
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }
}
