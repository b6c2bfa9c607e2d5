package org.plainview.server.policies.internal;

/**
 * A file of a folder or a ZIP.
 *
 * @param path as it lies there, with slashes: a label, never used to open anything
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one method to the next, never compared
record NamedFile(String path, byte[] content) {
    /** What follows the last slash. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The name without its ending. */
    String stem() {
        var name = name();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
