package org.plainview.server.links.internal;

/** What may be said of a link after all that came of asking for it. */
enum Standing {
    BROKEN,
    /** Does not answer lately. */
    SILENT,
    MOVED,
    /** Cannot be told by a program. */
    UNSURE,
    FINE,
    /** Not asked yet. */
    WAITING
}
