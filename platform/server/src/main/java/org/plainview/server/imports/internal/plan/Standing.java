package org.plainview.server.imports.internal.plan;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.DocumentHash;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Items;
import org.plainview.record.Key;

/** What stands in the record, found by key and by name, together with what the file has added so far. */
final class Standing {
    private final DistrictRecord record;
    private final Holdings holdings;
    private final Map<ItemKind, Map<String, Key>> byName = new EnumMap<>(ItemKind.class);
    private final Map<ItemKind, Set<Key>> retiredKeys = new EnumMap<>(ItemKind.class);
    private final Map<ItemKind, Map<Key, String>> added = new EnumMap<>(ItemKind.class);
    private final Map<ItemKind, Map<Key, Integer>> nextNumber = new EnumMap<>(ItemKind.class);
    private final Map<DocumentHash, Boolean> documents = new HashMap<>();

    Standing(DistrictRecord record, Holdings holdings) {
        this.record = record;
        this.holdings = holdings;
    }

    boolean has(DocumentHash document) {
        return documents.computeIfAbsent(document, holdings::has);
    }

    ExtraCells extras() {
        return holdings.extras();
    }

    @Nullable
    Item find(ItemKind kind, Key key) {
        return record.find(kind, key).orElse(null);
    }

    Items<?> items(ItemKind kind) {
        return record.items(kind);
    }

    /** The key of the item that people call so, whatever the case and the spaces. */
    Optional<Key> named(ItemKind kind, String name) {
        return Optional.ofNullable(names(kind).get(Fold.of(name)));
    }

    private Map<String, Key> names(ItemKind kind) {
        return byName.computeIfAbsent(kind, each -> {
            var names = new HashMap<String, Key>();
            var field = Target.nameField(kind);
            for (var item : record.items(kind)) {
                var name = field.map(every -> every.valueIn(item)).orElse(null);
                if (name instanceof String text) {
                    names.putIfAbsent(Fold.of(text), item.key());
                }
            }
            return names;
        });
    }

    /** Whether the key can be given to something new. */
    boolean isFree(ItemKind kind, Key key) {
        return !isThere(kind, key) && !isRetired(kind, key);
    }

    boolean isThere(ItemKind kind, Key key) {
        return record.items(kind).contains(key)
                || added.getOrDefault(kind, Map.of()).containsKey(key);
    }

    boolean isRetired(ItemKind kind, Key key) {
        return retiredKeys.computeIfAbsent(kind, holdings::retired).contains(key);
    }

    void add(ItemKind kind, Key key, String name) {
        added.computeIfAbsent(kind, each -> new HashMap<>()).put(key, name);
        if (!name.isEmpty()) {
            names(kind).putIfAbsent(Fold.of(name), key);
        }
    }

    /** The key that the name suggests, with a number behind it while it is another's. */
    Key freeKey(ItemKind kind, String name) {
        var suggested = Key.fromName(name);
        if (isFree(kind, suggested)) {
            return suggested;
        }
        // What was taken stays taken, so that thousands of names for one key are not tried over and over.
        var numbers = nextNumber.computeIfAbsent(kind, each -> new HashMap<>());
        int number = numbers.getOrDefault(suggested, 2);
        while (!isFree(kind, numbered(suggested, number))) {
            number++;
        }
        numbers.put(suggested, number);
        return numbered(suggested, number);
    }

    private static Key numbered(Key suggested, int number) {
        var suffix = "-" + number;
        var stem = suggested.value();
        return Key.of((stem.length() + suffix.length() > Key.MAX_LENGTH
                        ? stem.substring(0, Key.MAX_LENGTH - suffix.length()).replaceAll("-+$", "")
                        : stem)
                + suffix);
    }
}
