package org.plainview.server.imports.internal;

import java.util.Locale;

/** What is being done with an import while somebody waits. */
public enum ImportStep {
    /** The rows of the file are read and staged. */
    READING,
    /** The rows are tried dry. */
    CHECKING,
    /** The rows are laid over the working record. */
    APPLYING;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
