package org.plainview.server.inventory;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;

/**
 * The working record of the district in scope: the one door through which staff, imports and restores read and write it.
 *
 * <p>Every method needs an open district scope; writes join the transaction of the caller or make one. Every accepted
 * write raises the revision and appends a change to the history. Safe to use from many threads.
 */
public interface WorkingRecord {
    /** Lays down an empty record with this profile. Repeating it changes nothing. */
    void begin(DistrictProfile profile);

    DistrictRecord load();

    Versioned<DistrictProfile> profile();

    /** @throws StaleVersionException if the profile has another version by now */
    long putProfile(DistrictProfile profile, long expectedVersion);

    Optional<Versioned<Item>> find(ItemKind kind, Key key);

    /**
     * Adds or replaces an item, as one person's edit of it: its translations come to know what they translate (see {@link
     * org.plainview.record.Translated#written}).
     *
     * @param expectedVersion the version that the writer read; empty to add
     * @return the new version; the version as it was if nothing differs
     * @throws StaleVersionException if the item has another version by now, or is there although it was to be added
     * @throws org.plainview.server.shared.ProblemException if it refers to something that does not exist, or its key is
     *     one that a removed item had
     */
    long put(Item item, OptionalLong expectedVersion);

    /** As {@link #put}, with an item as the history holds it: one that was removed comes back under its key. */
    long putBack(Item item, OptionalLong expectedVersion);

    /**
     * @throws StaleVersionException if the item has another version by now, or is gone
     * @throws org.plainview.server.shared.ProblemException if other items refer to it; it names them
     */
    void delete(ItemKind kind, Key key, long expectedVersion);

    /**
     * Removes many items at once. The caller has compared versions under {@link #hold}, and seen that nothing that stays refers
     * to any of them.
     */
    void removeAll(Collection<Versioned<Item>> items);

    /** The keys of removed items of a kind, none of which may come to mean something else. */
    Set<Key> retired(ItemKind kind);

    /**
     * Adds or replaces many items at once, each by its key; those that do not differ stay untouched. All or nothing.
     *
     * @param note stands beside each change in the history, such as the name of an imported file
     * @return how many items were added or changed
     */
    int putAll(Collection<? extends Item> items, String note);

    /**
     * Replaces many items at once, as one person's edit of all of them. The caller has compared versions under
     * {@link #hold}.
     *
     * @throws org.plainview.server.shared.ProblemException if one refers to something that does not exist
     */
    void replaceAll(Collection<? extends Item> items);

    /**
     * As {@link #putAll}, for so many items that they should never be held all at once.
     *
     * @param source hands each item to what it is given, and leaves the database alone until it has handed on the last
     */
    int putEach(Consumer<Consumer<Item>> source, String note);

    /**
     * Keeps everyone else from writing to the record until the transaction of the caller ends, so that what is loaded
     * after it is the record at the revision that it answers.
     */
    long hold();

    /** Counts the accepted writes to the record. What was reviewed at a revision is what stands while it lasts. */
    long revision();
}
