package org.plainview.server.site.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said as a list of one, what is not as a list of none. */
final class Said {
    private Said() {}

    static <T> List<T> list(@Nullable T value) {
        return value == null ? List.of() : List.of(value);
    }
}
