package org.plainview.server.requests.internal;

/** Who wrote an entry for whom. */
enum EntryKind {
    /** By the asker, after the request itself. */
    MESSAGE,
    /** By staff, to the asker. */
    REPLY,
    /** By staff, for staff. */
    NOTE
}
