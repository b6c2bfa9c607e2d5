package org.plainview.server.sheets;

import java.io.IOException;
import java.util.List;

/** The sheets of an opened file that are not hidden. One is closed before the next is opened. */
public interface Sheets extends AutoCloseable {
    SheetFormat format();

    /** In the order of the file; one empty name where the format has none. */
    List<String> names();

    /**
     * @param name one of {@link #names}
     * @throws RefusedFileException if the sheet cannot be read
     */
    Sheet open(String name) throws IOException;

    @Override
    void close() throws IOException;
}
