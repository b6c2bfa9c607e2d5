package org.plainview.record;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Texts of one item in other languages: BCP 47 language → field name → text. Both levels are sorted, so that equal
 * translations have equal canonical forms.
 */
public record Translations(SortedMap<String, SortedMap<String, String>> byLanguage) {
    private static final Translations NONE = new Translations(Collections.emptySortedMap());

    public Translations {
        var copy = new TreeMap<String, SortedMap<String, String>>();
        byLanguage.forEach((language, texts) -> {
            if (!texts.isEmpty()) {
                // A copy by entries: TreeMap's constructor for sorted maps would keep a foreign order.
                var sorted = new TreeMap<String, String>();
                sorted.putAll(texts);
                copy.put(language, Collections.unmodifiableSortedMap(sorted));
            }
        });
        byLanguage = Collections.unmodifiableSortedMap(copy);
    }

    public static Translations none() {
        return NONE;
    }

    public static Translations of(String language, Map<String, String> texts) {
        return none().with(language, texts);
    }

    /** These translations with those of {@code language} replaced. */
    public Translations with(String language, Map<String, String> texts) {
        var copy = new TreeMap<>(byLanguage);
        copy.put(language, new TreeMap<>(texts));
        return new Translations(copy);
    }

    public @Nullable String text(String language, String field) {
        var texts = byLanguage.get(language);
        return texts == null ? null : texts.get(field);
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }
}
