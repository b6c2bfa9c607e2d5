package org.plainview.server.imports.internal.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.record.DocumentHash;
import org.plainview.record.Field;
import org.plainview.record.FieldType;
import org.plainview.record.Grade;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Scope;
import org.plainview.record.Shape;
import org.plainview.record.Translations;

/** A record in which every kind has items with every field, and every value of every field of codes stands somewhere. */
public final class FullRecord {
    /** More than any enum of the record has values. */
    public static final int ITEMS = 40;

    private static final List<String> TEXTS = List.of(
            "Plain words",
            "=HYPERLINK(\"https://example.org\")",
            "+1 801 555 0100",
            "-",
            "@district",
            "'-quoted",
            "\"In quotes\", and; parted | by every sign",
            "Two lines\nand a third\n\nafter a blank one",
            "Niñez “café” – 漢字 🚌",
            "sep=;",
            "Data element");

    private FullRecord() {}

    public static DistrictRecord make() {
        var profile = DistrictProfile.of("Cedar Bluff", "UT", "America/Denver");
        var items = new ArrayList<Item>();
        for (var kind : ItemKind.values()) {
            IntStream.range(0, ITEMS).mapToObj(number -> item(kind, number)).forEach(items::add);
        }
        return DistrictRecord.of(profile, items);
    }

    private static Item item(ItemKind kind, int number) {
        return (Item) Shape.of(kind)
                .make(Shape.of(kind).fields().stream()
                        .map(field -> value(kind, field, number))
                        .toArray());
    }

    private static @Nullable Object value(ItemKind kind, Field field, int number) {
        if (field.name().equals("key")) {
            return key(kind, number);
        } else if (field.list()) {
            return List.of(single(kind, field, number), single(kind, field, number + 1));
        } else if (field.refersTo() == kind && number == ITEMS - 1) {
            // The last belongs to none, so that no way leads back.
            return null;
        }
        return single(kind, field, number);
    }

    private static Object single(ItemKind kind, Field field, int number) {
        return switch (field.type()) {
            case TEXT -> field.required() ? kind + " " + text(number) + " " + number : text(number);
            case KEY ->
                field.refersTo() == null
                        ? Key.of("program-" + number)
                        : key(field.refersTo(), (field.refersTo() == kind ? number + 1 : number) % ITEMS);
            case CODE ->
                field.valueClass()
                        .getEnumConstants()[number % field.valueClass().getEnumConstants().length];
            case DATE -> LocalDate.of(2026, 1, 31).plusDays(number);
            case INTEGER -> 1_000 * number;
            case BOOLEAN -> number % 2 == 0;
            case DOCUMENT -> new DocumentHash(String.format(Locale.ROOT, "%064x", number));
            case SCOPE ->
                new Scope(
                        List.of(key(ItemKind.SCHOOL, number % ITEMS)),
                        List.of(Grade.values()[number % Grade.values().length]),
                        List.of(Key.of("special-education"), Key.of("program-" + number)));
            case TRANSLATIONS -> Translations.of("es", translations(kind, number));
            case EXTRA -> new TreeMap<>(Map.of("ut.order", String.valueOf(number), "zz.long-note", text(number)));
        };
    }

    private static String text(int number) {
        return TEXTS.get(number % TEXTS.size());
    }

    private static Map<String, String> translations(ItemKind kind, int number) {
        var texts = new TreeMap<String, String>();
        Shape.of(kind).fields().stream()
                .filter(field -> field.publicText() && field.type() == FieldType.TEXT)
                .forEach(field -> texts.put(field.name(), text(number + 1) + " en español"));
        return texts;
    }

    private static Key key(ItemKind kind, int number) {
        return Key.of(kind.code() + "-" + number);
    }
}
