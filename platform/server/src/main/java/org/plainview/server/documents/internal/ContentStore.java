package org.plainview.server.documents.internal;

import org.plainview.record.DocumentHash;

/**
 * The bytes of the documents of the district in scope, by their hash. The same bytes in two districts are kept twice. Safe
 * to use from many threads.
 */
interface ContentStore {
    /** Keeps {@code content}; keeping it again changes nothing. */
    void put(DocumentHash hash, byte[] content);

    boolean contains(DocumentHash hash);

    /**
     * The bytes from {@code from} on, at most {@code length} of them: whoever reads slowly should hold neither a whole
     * document nor a connection.
     *
     * @param from less than the document is long
     * @throws IllegalStateException if it is not there
     */
    byte[] part(DocumentHash hash, long from, int length);

    /** Removing what is not there changes nothing. */
    void remove(DocumentHash hash);
}
