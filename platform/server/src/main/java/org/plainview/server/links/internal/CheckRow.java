package org.plainview.server.links.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code link_check}.
 *
 * @param answered whether anything answered since the start
 * @param leftOut how many addresses are more than are checked
 */
record CheckRow(
        @Nullable Instant wantedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        boolean answered,
        int leftOut) {
    static final CheckRow NONE = new CheckRow(null, null, null, false, 0);

    /** Begun and not done. */
    boolean isOpen() {
        return startedAt != null && (finishedAt == null || finishedAt.isBefore(startedAt));
    }

    /** Open, or to be begun because somebody asked for it. */
    boolean isUnderWay() {
        return isOpen() || (wantedAt != null && (startedAt == null || startedAt.isBefore(wantedAt)));
    }
}
