package org.plainview.server.imports.internal.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Field;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Shape;

/**
 * The items of a sheet where they belong to each other, as a regulation belongs to a policy: the other may stand further
 * down, but no way may lead from an item back to it.
 */
final class Siblings {
    private final ItemKind kind;
    private final Field field;
    private final int column;
    private final Standing standing;
    private final Map<Key, Integer> rows = new HashMap<>();
    private final Map<Key, Item> items = new HashMap<>();

    private Siblings(ItemKind kind, Field field, int column, Standing standing) {
        this.kind = kind;
        this.field = field;
        this.column = column;
        this.standing = standing;
    }

    /** Empty where no column says to which other item an item belongs. */
    static Optional<Siblings> of(Mapping mapping, Standing standing) {
        var kind = mapping.target().kind();
        return Shape.of(kind).fields().stream()
                .filter(field -> field.refersTo() == kind && !field.list())
                .findFirst()
                .flatMap(field ->
                        mapping.columnOf(field.name()).map(column -> new Siblings(kind, field, column, standing)));
    }

    void add(int row, Item item) {
        rows.put(item.key(), row);
        items.put(item.key(), item);
    }

    /** Names each item that belongs to itself in the end. */
    void requireNoCycles(Effects effects) {
        Set<Key> seen = new HashSet<>();
        for (var start : items.keySet()) {
            var way = new LinkedHashSet<Key>();
            var next = start;
            while (next != null && !seen.contains(next) && way.add(next)) {
                next = parent(next);
            }
            if (next != null && way.contains(next)) {
                report(next, effects);
            }
            seen.addAll(way);
        }
    }

    private void report(Key first, Effects effects) {
        var key = first;
        do {
            var parent = parent(key);
            var row = rows.get(key);
            if (row != null) {
                effects.problem(RowProblem.of(row, column, "cycle", key.value(), String.valueOf(parent)));
            }
            key = parent;
        } while (key != null && !key.equals(first));
    }

    private @Nullable Key parent(Key key) {
        var item = items.containsKey(key) ? items.get(key) : standing.find(kind, key);
        return item == null ? null : (Key) field.valueIn(item);
    }
}
