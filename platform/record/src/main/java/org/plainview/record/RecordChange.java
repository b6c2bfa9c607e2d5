package org.plainview.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way in which a record differs from an earlier one. */
public sealed interface RecordChange {
    /** The item that differs, or null for the district's profile. */
    @Nullable
    ItemRef item();

    Action action();

    /** What happened to an item. */
    enum Action {
        ADDED,
        REMOVED,
        EDITED
    }

    /** An item that was not there before. */
    record Added(Item after) implements RecordChange {
        @Override
        public ItemRef item() {
            return ItemRef.of(after);
        }

        @Override
        public Action action() {
            return Action.ADDED;
        }
    }

    /** An item that is no longer there. */
    record Removed(Item before) implements RecordChange {
        @Override
        public ItemRef item() {
            return ItemRef.of(before);
        }

        @Override
        public Action action() {
            return Action.REMOVED;
        }
    }

    /** An item that says something else than before. */
    record Edited(Item before, Item after, List<FieldChange> fields) implements RecordChange {
        @Override
        public ItemRef item() {
            return ItemRef.of(after);
        }

        @Override
        public Action action() {
            return Action.EDITED;
        }
    }

    /** The profile says something else than before. */
    record ProfileEdited(DistrictProfile before, DistrictProfile after, List<FieldChange> fields)
            implements RecordChange {
        @Override
        public @Nullable ItemRef item() {
            return null;
        }

        @Override
        public Action action() {
            return Action.EDITED;
        }
    }

    /** A field with what it said and what it says; null where it says nothing. */
    record FieldChange(
            Field field, @Nullable Object before, @Nullable Object after) {
        public String name() {
            return field.name();
        }
    }
}
