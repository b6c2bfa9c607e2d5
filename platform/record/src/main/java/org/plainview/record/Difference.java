package org.plainview.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainview.record.RecordChange.Added;
import org.plainview.record.RecordChange.Edited;
import org.plainview.record.RecordChange.FieldChange;
import org.plainview.record.RecordChange.ProfileEdited;
import org.plainview.record.RecordChange.Removed;

/** How one record differs from an earlier one, as data and in plain sentences. */
public final class Difference {
    private final @Nullable DistrictRecord before;
    private final DistrictRecord after;
    private final List<RecordChange> changes;

    private Difference(@Nullable DistrictRecord before, DistrictRecord after) {
        this.before = before;
        this.after = after;
        this.changes = changes(before, after);
    }

    /**
     * Compares by kind and key.
     *
     * @param before null where there was no record, so that everything is new
     */
    public static Difference between(@Nullable DistrictRecord before, DistrictRecord after) {
        return new Difference(before, after);
    }

    /** The profile first, then items by kind and key. */
    public List<RecordChange> changes() {
        return changes;
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * The same for people, one sentence a fact. A first record is told in counts, not item by item. Sharing is told by
     * what it means: an element that goes to a recipient to which it did not go before, or no longer goes.
     */
    public List<Line> sentences() {
        return before == null ? Wording.first(after) : new Wording(before, after).lines(changes);
    }

    private static List<RecordChange> changes(@Nullable DistrictRecord before, DistrictRecord after) {
        var changes = new ArrayList<RecordChange>();
        if (before != null && !before.profile().equals(after.profile())) {
            changes.add(
                    new ProfileEdited(before.profile(), after.profile(), fields(before.profile(), after.profile())));
        }
        for (var kind : ItemKind.values()) {
            var old = before == null
                    ? List.<Item>of()
                    : List.<Item>copyOf(before.items(kind).list());
            merge(old, List.copyOf(after.items(kind).list()), changes);
        }
        return List.copyOf(changes);
    }

    /** Both lists stand in the order of their keys, so one walk over the two finds every difference. */
    private static void merge(List<Item> before, List<Item> after, List<RecordChange> changes) {
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            int order = i == before.size()
                    ? 1
                    : j == after.size()
                            ? -1
                            : before.get(i).key().compareTo(after.get(j).key());
            if (order < 0) {
                changes.add(new Removed(before.get(i++)));
            } else if (order > 0) {
                changes.add(new Added(after.get(j++)));
            } else {
                edited(before.get(i++), after.get(j++), changes);
            }
        }
    }

    private static void edited(Item before, Item after, List<RecordChange> changes) {
        if (!before.equals(after)) {
            changes.add(new Edited(before, after, fields(before, after)));
        }
    }

    /**
     * The fields in which two items of one kind differ, in the order of reading.
     *
     * @throws IllegalArgumentException if they are of different kinds
     */
    public static List<FieldChange> fields(Item before, Item after) {
        return fields((Object) before, after);
    }

    private static List<FieldChange> fields(Object before, Object after) {
        if (before.getClass() != after.getClass()) {
            throw new IllegalArgumentException("items of different kinds have no common fields");
        }
        var fields = new ArrayList<FieldChange>();
        for (var field : Shape.of(after.getClass()).fields()) {
            var old = field.valueIn(before);
            var now = field.valueIn(after);
            if (!Objects.equals(old, now)) {
                fields.add(new FieldChange(field, old, now));
            }
        }
        return List.copyOf(fields);
    }

    /**
     * One sentence of the difference.
     *
     * @param item the item that it speaks of, or null for the profile or the record as a whole
     */
    public record Line(Sentence sentence, @Nullable ItemRef item, RecordChange.Action action) {}
}
