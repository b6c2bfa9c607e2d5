package org.plainview.server.imports.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import that is not over yet, for a list.
 *
 * @param status {@code reading}, {@code interrupted} where the reading ended with its server, or that of a staged one
 * @param rows below the headings; of one that is read, how many have been so far
 * @param expiresAt when it goes by itself; null where nothing is kept yet
 */
public record WaitingImport(
        UUID id,
        String fileName,
        String status,
        String begunBy,
        Instant begunAt,
        long rows,
        @Nullable Instant expiresAt) {
    static WaitingImport of(ImportProgress.Seen seen, boolean isSilent) {
        return new WaitingImport(
                seen.importId(),
                seen.fileName(),
                isSilent ? "interrupted" : "reading",
                seen.begunBy(),
                seen.begunAt(),
                seen.done(),
                null);
    }
}
