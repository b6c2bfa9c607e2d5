package org.plainview.record;

import java.util.Comparator;

/** The name of an item in its district: its kind and its key. */
public record ItemRef(ItemKind kind, Key key) implements Comparable<ItemRef> {
    private static final Comparator<ItemRef> ORDER =
            Comparator.comparing(ItemRef::kind).thenComparing(ItemRef::key);

    public static ItemRef of(Item item) {
        return new ItemRef(item.kind(), item.key());
    }

    @Override
    public int compareTo(ItemRef other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind.code() + "/" + key;
    }
}
