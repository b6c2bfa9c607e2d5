package org.plainview.server.imports.internal.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something on a row that cannot be taken as it is. The words stand in the message files under
 * {@code imports.problem.<code>}.
 *
 * @param row the number of the row in the file
 * @param column from 0, where it is about one cell
 */
public record RowProblem(int row, @Nullable Integer column, String code, List<String> arguments) {
    public RowProblem {
        arguments = List.copyOf(arguments);
    }

    static RowProblem of(int row, @Nullable Integer column, String code, String... arguments) {
        return new RowProblem(row, column, code, List.of(arguments));
    }
}
