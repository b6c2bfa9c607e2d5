package org.plainview.record.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.record.DocumentHash;
import org.plainview.record.Field;
import org.plainview.record.FieldType;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Scope;
import org.plainview.record.Shape;
import org.plainview.record.Translations;

/** Records of every kind of item with every kind of text, the same for the same seed. */
final class RandomRecords {
    private static final String[] TEXTS = {
        "Bus card number",
        "Número de tarjeta de autobús",
        "",
        " ",
        "=HYPERLINK(\"x\")",
        "a\\b\"c/d",
        "line\r\nline\ttab\b\f",
        "\u0000\u001f\u007f\u0080",
        "\u2028\u2029\ufeff\uffff",
        "Hmoob · Soomaali · Tiếng Việt",
        "👩🏽‍🏫 \ud834\udd1e",
        "العربية",
        "דברים",
        "中文"
    };
    private static final String[] WORDS = {"bus", "card", "food", "health", "test", "math", "x1", "0", "unit-2"};

    private final Random random;

    RandomRecords(long seed) {
        random = new Random(seed);
    }

    DistrictRecord next(int itemsPerKind) {
        var items = new ArrayList<Item>();
        for (var kind : ItemKind.values()) {
            var used = new HashSet<Key>();
            for (int i = 0; i < itemsPerKind; i++) {
                var item = (Item) make(Shape.of(kind));
                if (used.add(item.key())) {
                    items.add(item);
                }
            }
        }
        return DistrictRecord.of((DistrictProfile) make(Shape.of(DistrictProfile.class)), items);
    }

    private Object make(Shape shape) {
        var fields = shape.fields();
        var values = new @Nullable Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(fields.get(i), shape);
        }
        return shape.make(values);
    }

    private @Nullable Object value(Field field, Shape owner) {
        if (!field.required() && random.nextInt(3) == 0 && !field.name().equals("languages")) {
            return field.absent();
        }
        if (!field.list()) {
            return single(field, owner);
        }
        var entries = new ArrayList<Object>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            entries.add(single(field, owner));
        }
        return List.copyOf(entries);
    }

    private Object single(Field field, Shape owner) {
        return switch (field.type()) {
            case TEXT -> field.name().equals("accent") ? "#%06x".formatted(random.nextInt(1 << 24)) : text();
            case KEY -> key();
            case CODE ->
                field.valueClass()
                        .getEnumConstants()[random.nextInt(field.valueClass().getEnumConstants().length)];
            case DATE -> LocalDate.of(1990, 1, 1).plusDays(random.nextInt(20_000));
            case DOCUMENT -> document();
            case INTEGER -> random.nextInt();
            case BOOLEAN -> random.nextBoolean();
            case SCOPE -> make(Shape.of(Scope.class));
            case TRANSLATIONS -> translations(owner);
            case EXTRA -> extra();
        };
    }

    private Translations translations(Shape owner) {
        var translations = Translations.none();
        for (var language : List.of("es", "zh-Hant", "hmn")) {
            var texts = new TreeMap<String, String>();
            owner.fields().stream()
                    .filter(Field::publicText)
                    .filter(field -> random.nextBoolean())
                    .forEach(field -> texts.put(field.name(), translation(field)));
            translations = translations.with(language, texts);
        }
        return new Translations(translations.byLanguage(), sources(translations));
    }

    private String translation(Field field) {
        return field.type() == FieldType.DOCUMENT ? document().value() : text();
    }

    private DocumentHash document() {
        return new DocumentHash("%064x".formatted(random.nextInt(256)));
    }

    /** As if each text had been translated from any other, or from nobody knows what. */
    private SortedMap<String, SortedMap<String, String>> sources(Translations translations) {
        var sources = new TreeMap<String, SortedMap<String, String>>();
        translations.byLanguage().forEach((language, texts) -> {
            var hashes = new TreeMap<String, String>();
            texts.keySet().stream()
                    .filter(field -> random.nextBoolean())
                    .forEach(field -> hashes.put(field, Translations.hashOf(text())));
            sources.put(language, hashes);
        });
        return sources;
    }

    private SortedMap<String, String> extra() {
        var extra = new TreeMap<String, String>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            extra.put("ut." + WORDS[random.nextInt(WORDS.length)], text());
        }
        return extra;
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)] + (random.nextBoolean() ? TEXTS[random.nextInt(TEXTS.length)] : "");
    }

    private Key key() {
        var key = new StringBuilder(WORDS[random.nextInt(WORDS.length)]);
        for (int i = random.nextInt(3); i > 0; i--) {
            key.append('-').append(WORDS[random.nextInt(WORDS.length)]);
        }
        return Key.of(key.toString());
    }
}
