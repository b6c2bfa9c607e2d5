package org.plainview.server.imports.internal.plan;

import org.jspecify.annotations.Nullable;
import org.plainview.record.Item;

/** Takes what the rows of a sheet come to, one after the other; items come after those that they refer to. */
interface Effects {
    /** Of a look at the rows from which nothing follows. */
    Effects NONE = new Effects() {
        @Override
        public void item(int row, @Nullable Item before, Item after) {}

        @Override
        public void problem(RowProblem problem) {}
    };

    /** @param before what stands in the record, null if nothing does; equal to {@code after} where nothing changes */
    void item(int row, @Nullable Item before, Item after);

    void problem(RowProblem problem);
}
