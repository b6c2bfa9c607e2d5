package org.plainview.record;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The items of one kind, in the order of their keys. */
public final class Items<T extends Item> implements Iterable<T> {
    private final SortedMap<Key, T> byKey;
    private final List<T> list;

    private Items(SortedMap<Key, T> byKey) {
        this.byKey = byKey;
        this.list = List.copyOf(byKey.values());
    }

    /** @throws IllegalArgumentException if two items share a key */
    public static <T extends Item> Items<T> of(Collection<? extends T> items) {
        var byKey = new TreeMap<Key, T>();
        for (var item : items) {
            if (byKey.put(item.key(), item) != null) {
                throw new IllegalArgumentException("two " + item.kind().code() + " have the key " + item.key());
            }
        }
        return new Items<>(Collections.unmodifiableSortedMap(byKey));
    }

    public Optional<T> find(Key key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public boolean contains(Key key) {
        return byKey.containsKey(key);
    }

    public int size() {
        return list.size();
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    public List<T> list() {
        return list;
    }

    public Stream<T> stream() {
        return list.stream();
    }

    /** Those of {@code keys} that exist, in the order of {@code keys}. */
    public List<T> named(Iterable<Key> keys) {
        return StreamSupport.stream(keys.spliterator(), false)
                .flatMap(key -> find(key).stream())
                .toList();
    }

    /** These items with each of {@code items} added, or put in place of the one with its key, and without those of {@code gone}. */
    Items<T> with(Collection<? extends T> items, Collection<Key> gone) {
        var changed = new TreeMap<>(byKey);
        gone.forEach(changed::remove);
        items.forEach(item -> changed.put(item.key(), item));
        return new Items<>(Collections.unmodifiableSortedMap(changed));
    }

    @Override
    public Iterator<T> iterator() {
        return list.iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Items<?> that && list.equals(that.list);
    }

    @Override
    public int hashCode() {
        return list.hashCode();
    }

    @Override
    public String toString() {
        return byKey.keySet().toString();
    }
}
