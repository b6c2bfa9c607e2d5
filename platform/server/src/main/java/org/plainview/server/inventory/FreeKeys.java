package org.plainview.server.inventory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.plainview.record.DistrictRecord;
import org.plainview.record.ItemKind;
import org.plainview.record.ItemRef;
import org.plainview.record.Key;

/**
 * Keys for new items: none that an item of its kind has, had and lost, or was given here. For one thread, in the transaction
 * that adds the items.
 */
public final class FreeKeys {
    private final WorkingRecord record;
    private final DistrictRecord now;
    private final Map<ItemKind, Set<Key>> retired = new HashMap<>();
    private final Set<ItemRef> given = new HashSet<>();

    /** @param now the record as it stands; nobody else may write to it meanwhile, see {@link WorkingRecord#hold} */
    public FreeKeys(WorkingRecord record, DistrictRecord now) {
        this.record = record;
        this.now = now;
    }

    public boolean isFree(ItemKind kind, Key key) {
        var item = new ItemRef(kind, key);
        return !now.contains(item)
                && !given.contains(item)
                && !retired.computeIfAbsent(kind, record::retired).contains(key);
    }

    /** Keeps {@code key} from being given to another item. */
    public void give(ItemKind kind, Key key) {
        given.add(new ItemRef(kind, key));
    }

    /** The key that a name suggests, or where another item has or had it, one that ends with {@code id} or with a number. */
    public Key suggest(ItemKind kind, String name, String id) {
        var key = suggested(name, id);
        if (!isFree(kind, key)) {
            key = Key.fromName(cut(key.value(), id) + "-" + id);
        }
        for (int number = 2; !isFree(kind, key); number++) {
            var end = id + "-" + number;
            key = Key.fromName(cut(suggested(name, id).value(), end) + "-" + end);
        }
        give(kind, key);
        return key;
    }

    private static Key suggested(String name, String id) {
        // A name in another script suggests none.
        return name.matches("(?s).*[A-Za-z0-9].*") ? Key.fromName(name) : Key.fromName(id);
    }

    private static String cut(String stem, String id) {
        return stem.substring(0, Math.min(stem.length(), Key.MAX_LENGTH - id.length() - 1));
    }
}
