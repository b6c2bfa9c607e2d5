package org.plainview.server.documents.internal;

import java.util.Objects;
import org.plainview.record.DocumentHash;
import org.plainview.record.EditionChain;
import org.plainview.server.documents.Document;
import org.plainview.server.documents.DocumentType;
import org.plainview.server.history.History;
import org.plainview.server.shared.FileContent;
import org.plainview.server.shared.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a document in for the district in scope, all of it or nothing. Safe to use from many threads. */
@Component
class DocumentDesk {
    private final DocumentMapper mapper;
    private final ContentStore store;
    private final DocumentSettings settings;
    private final History history;
    private final TransactionTemplate transactions;

    DocumentDesk(
            DocumentMapper mapper,
            ContentStore store,
            DocumentSettings settings,
            History history,
            TransactionTemplate transactions) {
        this.mapper = mapper;
        this.store = store;
        this.settings = settings;
        this.history = history;
        this.transactions = transactions;
    }

    /** As {@link org.plainview.server.documents.Documents#receive}. */
    Document receive(byte[] content, String name) {
        requireSize(content.length);
        var type = type(content);
        var examined = examine(type, content);
        var hash = new DocumentHash(EditionChain.sha256(content));
        return Objects.requireNonNull(transactions.execute(status -> {
            keep(hash, content, name, type, examined);
            return Objects.requireNonNull(mapper.find(hash.value())).document();
        }));
    }

    private void requireSize(long size) {
        if (size == 0) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "document-empty");
        } else if (size > settings.maxSize().toBytes()) {
            throw new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "document-too-large",
                    settings.maxSize().toMegabytes());
        }
    }

    private static DocumentType type(byte[] content) {
        var found = FileContent.of(content);
        return DocumentType.of(found)
                .orElseThrow(() -> new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "document-other-type")
                        .field("file", found.message()));
    }

    private static Examined examine(DocumentType type, byte[] content) {
        return switch (type) {
            case PDF -> ExaminedPdf.of(content);
            case MARKDOWN -> ExaminedText.of(content);
            case PNG, JPEG, WEBP -> Examined.PICTURE;
        };
    }

    /** The row first: its lock keeps a sweep from removing what is being kept. */
    private void keep(DocumentHash hash, byte[] content, String name, DocumentType type, Examined examined) {
        mapper.insert(
                hash.value(),
                name,
                type.name(),
                content.length,
                examined.accessibility(),
                examined.text(),
                history.actor().name());
        store.put(hash, content);
    }
}
