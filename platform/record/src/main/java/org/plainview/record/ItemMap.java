package org.plainview.record;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value for each of some items. Immutable; what it becomes shares the kinds that nothing changed in, so a change takes as
 * long as the kinds that it touches are large.
 */
public final class ItemMap<V> {
    private static final ItemMap<?> EMPTY = new ItemMap<>(new EnumMap<>(ItemKind.class));

    private final Map<ItemKind, SortedMap<Key, V>> byKind;

    private ItemMap(Map<ItemKind, SortedMap<Key, V>> byKind) {
        this.byKind = byKind;
    }

    public static <V> ItemMap<V> of(Map<ItemRef, V> values) {
        @SuppressWarnings("unchecked") // it holds no values
        var empty = (ItemMap<V>) EMPTY;
        return empty.with(values, List.of());
    }

    /** This map without {@code gone}, and then with {@code values} added or put in place of those that stand here. */
    public ItemMap<V> with(Map<ItemRef, V> values, Collection<ItemRef> gone) {
        var changed = new EnumMap<>(byKind);
        var copied = new EnumMap<ItemKind, SortedMap<Key, V>>(ItemKind.class);
        gone.forEach(item -> copy(item.kind(), copied).remove(item.key()));
        values.forEach((item, value) -> copy(item.kind(), copied).put(item.key(), value));
        copied.forEach((kind, map) -> changed.put(kind, Collections.unmodifiableSortedMap(map)));
        return new ItemMap<>(changed);
    }

    private SortedMap<Key, V> copy(ItemKind kind, Map<ItemKind, SortedMap<Key, V>> copied) {
        return copied.computeIfAbsent(kind, each -> new TreeMap<>(of(each)));
    }

    /** The values of the items of one kind, in the order of their keys. */
    public SortedMap<Key, V> of(ItemKind kind) {
        return byKind.getOrDefault(kind, Collections.emptySortedMap());
    }

    public @Nullable V get(ItemRef item) {
        return of(item.kind()).get(item.key());
    }

    public V getOrDefault(ItemRef item, V otherwise) {
        return Objects.requireNonNullElse(get(item), otherwise);
    }

    /** The values of all items, by kind and key. */
    public Stream<V> values() {
        return byKind.values().stream().flatMap(map -> map.values().stream());
    }

    /** All items that have a value, by kind and key. */
    public Stream<ItemRef> items() {
        return byKind.entrySet().stream()
                .flatMap(kind -> kind.getValue().keySet().stream().map(key -> new ItemRef(kind.getKey(), key)));
    }
}
