package org.plainview.server.publishing.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code scheduled_publication}.
 *
 * @param content canonical JSON in gzip, as it was reviewed
 * @param withheld the counts as JSON
 * @param revision of the working record at which it was reviewed
 * @param failure the code of the problem for which it did not go out; null while it waits
 * @param failedOn what that problem names
 */
@SuppressWarnings("ArrayRecordComponent") // a row, which nothing compares
record ScheduledRow(
        UUID id,
        Instant publishAt,
        int schemaVersion,
        byte[] content,
        String withheld,
        @Nullable Integer restores,
        long revision,
        String note,
        String publishedBy,
        @Nullable String approvedBy,
        @Nullable String failure,
        @Nullable String failedOn) {}
