package org.plainview.server.imports.internal.sheet;

import java.util.Iterator;
import java.util.List;

/**
 * A sheet that is read once, from top to bottom, blank rows left out. Reading throws {@link RefusedFileException} where
 * something turns up that should not be read.
 */
public interface Sheet extends Iterator<SheetRow>, AutoCloseable {
    SheetFormat format();

    /** The name of the sheet; empty where the format has none. */
    String name();

    /** The names of all sheets of the file that are not hidden, in their order; empty where the format has none. */
    List<String> names();

    @Override
    void close();
}
