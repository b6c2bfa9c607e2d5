package org.plainview.server.imports.internal.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do.
 *
 * @param errors how many problems there are, of which {@code problems} holds the first
 * @param preview the first of the additions and changes, then some of what stays
 */
public record DryRun(
        int adds, int changes, int unchanged, int errors, List<RowProblem> problems, List<Effect> preview) {
    public DryRun {
        problems = List.copyOf(problems);
        preview = List.copyOf(preview);
    }

    /** A run that has not been made, because nothing says yet what the rows are. */
    public static DryRun none() {
        return new DryRun(0, 0, 0, 0, List.of(), List.of());
    }

    /** What becomes of one item. */
    public enum Action {
        ADD,
        CHANGE,
        UNCHANGED
    }

    /**
     * @param row of the file
     * @param kind the code of the item's kind
     */
    public record Effect(int row, String kind, String key, String label, Action action, List<FieldChange> changes) {
        public Effect {
            changes = List.copyOf(changes);
        }
    }

    /** Both sides in the words of the record; null where nothing is said. */
    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}
}
