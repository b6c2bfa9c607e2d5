package org.plainview.server.sheets;

import java.util.Iterator;

/**
 * A sheet that is read once, from top to bottom, blank rows left out. Reading throws {@link RefusedFileException} where
 * something turns up that should not be read.
 */
public interface Sheet extends Iterator<SheetRow>, AutoCloseable {
    /** The name of the sheet; empty where the format has none. */
    String name();

    @Override
    void close();
}
