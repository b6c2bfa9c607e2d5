package org.plainview.server.imports.internal;

import java.util.Locale;

/** Where an import stands. A refused file leaves nothing, so it has no status. */
public enum ImportStatus {
    /** Read and mapped, but something is still to be mended: a column, a row. */
    MAPPED,
    /** Can be applied. */
    READY,
    /** In the working record. */
    APPLIED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
