package org.plainview.server.publishing.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plainview.server.publishing.EditionSummary;

/**
 * A row of {@code edition}.
 *
 * @param content canonical JSON in gzip
 * @param elements how many it holds; null where an older version wrote it
 * @param withheld the counts as JSON
 */
@SuppressWarnings("ArrayRecordComponent") // a row, which nothing compares
record EditionRow(
        int number,
        int schemaVersion,
        byte[] content,
        @Nullable Integer elements,
        String withheld,
        String contentSha256,
        String sha256,
        String previousSha256,
        String signature,
        String keyId,
        String publishedBy,
        @Nullable String approvedBy,
        String note,
        @Nullable Integer restores,
        Instant publishedAt) {
    EditionSummary summary() {
        return new EditionSummary(
                number,
                publishedAt,
                publishedBy,
                approvedBy,
                note,
                schemaVersion,
                sha256,
                contentSha256,
                previousSha256,
                signature,
                keyId);
    }
}
