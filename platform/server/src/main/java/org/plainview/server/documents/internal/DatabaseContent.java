package org.plainview.server.documents.internal;

import org.plainview.record.DocumentHash;

/** Keeps documents in PostgreSQL, where row security keeps districts apart. */
final class DatabaseContent implements ContentStore {
    private final DocumentMapper mapper;

    DatabaseContent(DocumentMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void put(DocumentHash hash, byte[] content) {
        mapper.insertContent(hash.value(), content);
    }

    @Override
    public boolean contains(DocumentHash hash) {
        return mapper.hasContent(hash.value());
    }

    @Override
    public byte[] part(DocumentHash hash, long from, int length) {
        return mapper.part(hash.value(), from + 1, length).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the bytes of " + hash + " are gone"));
    }

    @Override
    public void remove(DocumentHash hash) {
        mapper.deleteContent(hash.value());
    }
}
