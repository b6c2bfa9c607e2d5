package org.plainview.server.requests.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param member who wrote it; null for the asker */
record EntryRow(
        UUID id,
        UUID requestId,
        EntryKind kind,
        String sealedText,
        Instant writtenAt,
        @Nullable UUID member) {
    @Override
    public String toString() {
        return "EntryRow[" + id + "]";
    }
}
