package org.plainview.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether translations still say what their originals say. A translation carries the hash of the text that was translated; when
 * that text has another wording by now, the translation is stale until somebody writes it anew or confirms it.
 */
public final class Translated {
    private static final String TRANSLATIONS = "translations";

    private Translated() {}

    /** A translation whose original changed after it was made. */
    public record Stale(String language, String field) {}

    /** The stale translations of {@code item}, by language and in the order of its fields. */
    public static List<Stale> stale(Item item) {
        return stale(item, item.translations());
    }

    public static List<Stale> stale(DistrictProfile profile) {
        return stale(profile, profile.translations());
    }

    private static List<Stale> stale(Object owner, Translations translations) {
        var found = new ArrayList<Stale>();
        for (var language : translations.sources().keySet()) {
            for (var field : Shape.of(owner.getClass()).fields()) {
                if (isStale(translations, language, field.name(), original(owner, field.name()))) {
                    found.add(new Stale(language, field.name()));
                }
            }
        }
        return List.copyOf(found);
    }

    /** @param original the text of {@code field} as it stands, or the hash of its document */
    public static boolean isStale(Translations translations, String language, String field, @Nullable String original) {
        var source = translations.source(language, field);
        return source != null && original != null && !source.equals(Translations.hashOf(original));
    }

    /**
     * {@code now} as its writer leaves it. A text that the writer translated, or whose mark the writer took away to confirm it,
     * is a translation of what stands now; one that was left alone is one of what stood before.
     *
     * @param before what the writer saw; null where the item is new
     */
    public static Item written(@Nullable Item before, Item now) {
        return (Item)
                written(before, before == null ? Translations.none() : before.translations(), now, now.translations());
    }

    public static DistrictProfile written(DistrictProfile before, DistrictProfile now) {
        return (DistrictProfile) written(before, before.translations(), now, now.translations());
    }

    private static Object written(
            @Nullable Object before, Translations earlier, Object now, Translations translations) {
        if (translations.isEmpty()) {
            return now;
        }
        var sources = new TreeMap<String, SortedMap<String, String>>();
        translations
                .byLanguage()
                .forEach((language, texts) -> texts.keySet().forEach(field -> {
                    var source = source(before, earlier, now, translations, language, field);
                    if (source != null) {
                        sources.computeIfAbsent(language, each -> new TreeMap<>())
                                .put(field, source);
                    }
                }));
        return with(now, new Translations(translations.byLanguage(), sources));
    }

    private static @Nullable String source(
            @Nullable Object before,
            Translations earlier,
            Object now,
            Translations translations,
            String language,
            String field) {
        var said = translations.source(language, field);
        if (before == null && said != null) {
            // What is new here may be a copy of what was translated elsewhere.
            return said;
        }
        return isLeftAlone(earlier, translations, language, field)
                ? known(earlier, language, field, before, now)
                : hash(now, field);
    }

    private static boolean isLeftAlone(Translations earlier, Translations now, String language, String field) {
        return Objects.equals(earlier.text(language, field), now.text(language, field))
                && Objects.equals(earlier.source(language, field), now.source(language, field));
    }

    /** Of a translation of which nothing is known, what it translates is known no later than when that changes. */
    private static @Nullable String known(
            Translations earlier, String language, String field, @Nullable Object before, Object now) {
        var source = earlier.source(language, field);
        return source == null && before != null && !Objects.equals(original(before, field), original(now, field))
                ? hash(before, field)
                : source;
    }

    private static @Nullable String hash(Object owner, String field) {
        var original = original(owner, field);
        return original == null ? null : Translations.hashOf(original);
    }

    private static @Nullable String original(Object owner, String field) {
        return switch (Shape.of(owner.getClass())
                .field(field)
                .map(each -> each.valueIn(owner))
                .orElse(null)) {
            case String text -> text;
            case DocumentHash hash -> hash.value();
            case null, default -> null;
        };
    }

    private static Object with(Object owner, Translations translations) {
        var shape = Shape.of(owner.getClass());
        return shape.make(shape.fields().stream()
                .map(field -> field.name().equals(TRANSLATIONS) ? translations : field.valueIn(owner))
                .toArray());
    }
}
