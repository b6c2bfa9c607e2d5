package org.plainview.server.documents.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DocumentHash;
import org.plainview.server.documents.Document;
import org.plainview.server.documents.Document.Accessibility;
import org.plainview.server.documents.DocumentType;

/** A document as its row holds it. */
record DocumentRow(
        String hash,
        String name,
        String type,
        long size,
        @Nullable Integer pages,
        @Nullable Boolean tagged,
        @Nullable Boolean titled,
        @Nullable String language,
        @Nullable Boolean scannedOnly,
        Instant uploadedAt,
        String uploadedBy) {
    Document document() {
        var accessibility = pages == null || tagged == null || titled == null || scannedOnly == null
                ? null
                : new Accessibility(pages, tagged, titled, language, scannedOnly);
        return new Document(
                new DocumentHash(hash), name, DocumentType.valueOf(type), size, accessibility, uploadedAt, uploadedBy);
    }
}
