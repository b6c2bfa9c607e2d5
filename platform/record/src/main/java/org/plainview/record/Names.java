package org.plainview.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Sentence.Language;
import org.plainview.record.Sentence.Name;

/** What the items and values of one record are called inside sentences. */
final class Names {
    private final DistrictRecord record;

    Names(DistrictRecord record) {
        this.record = record;
    }

    /** What the district of the record calls itself. */
    Name ofDistrict() {
        return new Name(record.profile().name(), Collections.emptySortedMap());
    }

    /** The field that holds an item's name, or null where it has none of its own. */
    static @Nullable String labelField(Item item) {
        return switch (item) {
            case Agreement _, Policy _, PolicyVersion _, Notice _, Incident _, Resource _ -> "title";
            case Contact _ -> "office";
            case RetentionRule _ -> "series";
            case Question _ -> "question";
            case Disclosure _ -> null;
            case Element _,
                    DataSystem _,
                    Purpose _,
                    Recipient _,
                    Product _,
                    ProductDecision _,
                    DataCollection _,
                    Safeguard _,
                    AccessRole _,
                    School _ -> "name";
        };
    }

    /** What a new item is, in the words that the public reads; null where it does not say. */
    static @Nullable Name description(Item item) {
        return switch (item) {
            case Element element -> text(item, "description", element.description());
            case DataSystem system -> text(item, "description", system.description());
            case Purpose purpose -> text(item, "explanation", purpose.explanation());
            case Recipient recipient -> text(item, "description", recipient.description());
            case Policy policy -> text(item, "summary", policy.summary());
            case PolicyVersion version -> text(item, "changes", version.changes());
            case Safeguard safeguard -> text(item, "description", safeguard.description());
            case RetentionRule rule -> text(item, "period", rule.period());
            case AccessRole role -> text(item, "reason", role.reason());
            case Product product -> text(item, "use", product.use());
            case ProductDecision decision -> text(item, "reason", decision.reason());
            case DataCollection collection -> text(item, "description", collection.description());
            case Incident incident -> text(item, "description", incident.description());
            case Resource resource -> text(item, "description", resource.description());
            case Agreement _, Contact _, Disclosure _, School _, Notice _, Question _ -> null;
        };
    }

    private static @Nullable Name text(Item item, String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var byLanguage = new TreeMap<String, String>();
        item.translations().byLanguage().forEach((language, texts) -> {
            var translated = texts.get(field);
            if (translated != null) {
                byLanguage.put(language, withoutStop(translated));
            }
        });
        return new Name(withoutStop(text), Collections.unmodifiableSortedMap(byLanguage));
    }

    /** A value for the middle of a sentence. */
    static Object withoutStop(Object value) {
        return value instanceof String text ? withoutStop(text) : value;
    }

    private static String withoutStop(String text) {
        var stripped = text.strip();
        return stripped.endsWith(".") && !stripped.endsWith("..")
                ? stripped.substring(0, stripped.length() - 1)
                : stripped;
    }

    /** A name, or for a disclosure, which has none, a sentence in its place. */
    Object of(Item item) {
        if (item instanceof Disclosure disclosure) {
            var recipient = of(ItemKind.RECIPIENT, disclosure.recipient());
            return disclosure.purpose() == null
                    ? Sentence.of("disclosure.name", recipient)
                    : Sentence.of("disclosure.name.for", recipient, of(ItemKind.PURPOSE, disclosure.purpose()));
        }
        var field = labelField(item);
        var byLanguage = new TreeMap<String, String>();
        if (field != null) {
            item.translations().byLanguage().forEach((language, texts) -> {
                var translated = texts.get(field);
                if (translated != null) {
                    byLanguage.put(language, numbered(item, translated));
                }
            });
        }
        return new Name(item.label(), Collections.unmodifiableSortedMap(byLanguage));
    }

    /** A policy goes by its number in every language, and what changes with time by its day. */
    private static String numbered(Item item, String title) {
        return switch (item) {
            case Policy policy when policy.code() != null -> policy.code() + " " + title;
            case PolicyVersion version -> version.dated(title);
            case ProductDecision decision -> decision.dated(title);
            default -> title;
        };
    }

    Object of(ItemKind kind, Key key) {
        var item = record.find(kind, key);
        return item.isPresent() ? of(item.get()) : key.value();
    }

    List<Object> of(ItemKind kind, List<Key> keys) {
        return keys.stream().map(key -> of(kind, key)).toList();
    }

    /** A value of {@code field} as an argument of a sentence. */
    Object value(Field field, Object value) {
        var kind = field.refersTo();
        if (kind != null && value instanceof Key key) {
            return of(kind, key);
        }
        return field.name().equals("languages") ? new Language((String) value) : value;
    }

    List<Object> values(Field field, List<?> values) {
        return values.stream().map(value -> value(field, value)).toList();
    }

    List<Object> scope(Scope scope) {
        var parts = new ArrayList<>(of(ItemKind.SCHOOL, scope.schools()));
        parts.addAll(scope.grades());
        scope.programs().forEach(program -> parts.add(program.value().replace('-', ' ')));
        return parts;
    }
}
