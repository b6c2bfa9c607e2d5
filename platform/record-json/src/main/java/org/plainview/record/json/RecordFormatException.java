package org.plainview.record.json;

import org.jspecify.annotations.Nullable;

/** JSON that is not a record, or not an item: says where it departs and what would be right there. */
public final class RecordFormatException extends IllegalArgumentException {
    private final String path;
    private final String problem;

    RecordFormatException(String path, String problem) {
        this(path, problem, null);
    }

    RecordFormatException(String path, String problem, @Nullable Throwable cause) {
        super(path.isEmpty() ? problem : path + ": " + problem, cause);
        this.path = path;
        this.problem = problem;
    }

    /** The place, such as {@code elements[3].scope.grades[0]}; empty for the whole document. */
    public String path() {
        return path;
    }

    /** What is wrong there and what would be right. */
    public String problem() {
        return problem;
    }

    RecordFormatException under(String parent) {
        var joined = path.isEmpty() || path.startsWith("[") ? parent + path : parent + "." + path;
        return new RecordFormatException(joined, problem, getCause());
    }
}
