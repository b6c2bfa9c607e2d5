package org.plainview.server.imports.internal;

import java.time.Instant;
import java.util.UUID;

/**
 * An import that waits to be applied, or was.
 *
 * @param revision of the working record for which the dry run holds
 */
public record StagedImport(
        UUID id, String fileName, ImportStatus status, ImportState state, long revision, Instant expiresAt) {
    StagedImport with(ImportStatus changed) {
        return new StagedImport(id, fileName, changed, state, revision, expiresAt);
    }

    StagedImport with(ImportState changed, long atRevision) {
        return new StagedImport(id, fileName, changed.status(), changed, atRevision, expiresAt);
    }
}
