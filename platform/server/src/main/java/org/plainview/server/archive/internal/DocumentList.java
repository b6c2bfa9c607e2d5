package org.plainview.server.archive.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.plainview.server.documents.Document;

/** The documents of an archive, in the order of their hashes. */
record DocumentList(List<Entry> documents) {
    DocumentList {
        documents = List.copyOf(documents);
    }

    /**
     * @param name what the sender's machine called it
     * @param type such as {@code pdf}
     * @param size in bytes
     */
    record Entry(String sha256, String name, String type, long size) {
        Entry {
            Objects.requireNonNull(sha256);
            Objects.requireNonNull(name);
        }
    }

    static DocumentList of(List<Document> documents) {
        return new DocumentList(documents.stream()
                .sorted(Comparator.comparing(Document::hash))
                .map(document -> new Entry(
                        document.hash().value(),
                        document.name(),
                        document.type().name().toLowerCase(Locale.ROOT),
                        document.size()))
                .toList());
    }
}
