package org.plainview.server.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the history.
 *
 * @param kind the code of the kind of item, where it is about one
 * @param before what stood, as JSON
 * @param after what stands since, as JSON
 */
public record Change(
        UUID id,
        Instant at,
        String who,
        String action,
        @Nullable String kind,
        @Nullable String key,
        @Nullable String label,
        @Nullable String before,
        @Nullable String after,
        @Nullable String note) {}
