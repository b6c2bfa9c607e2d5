package org.plainview.server.imports.internal.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the headings of a sheet stand.
 *
 * @param headingRow the number of the (lower) row of headings; the rows after it are data
 * @param columns those that have a heading or anything below it, in their order
 */
public record Layout(int headingRow, List<Column> columns) {
    public Layout {
        columns = List.copyOf(columns);
    }

    /**
     * @param index from 0
     * @param group the heading of the group of columns, where there is one
     * @param heading empty where the column has none
     * @param samples a few different texts that stand below
     */
    public record Column(int index, @Nullable String group, String heading, List<String> samples) {
        public Column {
            samples = List.copyOf(samples);
        }
    }
}
