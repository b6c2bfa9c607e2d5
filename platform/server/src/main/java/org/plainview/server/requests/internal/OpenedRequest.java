package org.plainview.server.requests.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request in plain words. Lives no longer than the answer that shows it.
 *
 * @param message null once it is forgotten
 */
record OpenedRequest(
        ParentRequestRow row,
        @Nullable String person,
        @Nullable String email,
        @Nullable String school,
        @Nullable String message,
        List<Entry> entries) {

    /** Something written after the request, the oldest first. */
    record Entry(
            UUID id,
            EntryKind kind,
            String text,
            Instant writtenAt,
            @Nullable UUID member) {
        @Override
        public String toString() {
            return "Entry[" + id + "]";
        }
    }

    UUID id() {
        return row.id();
    }

    @Override
    public String toString() {
        return "OpenedRequest[" + row.id() + "]";
    }
}
