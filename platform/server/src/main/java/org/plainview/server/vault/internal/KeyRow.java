package org.plainview.server.vault.internal;

import java.time.Instant;
import java.util.UUID;

/**
 * A key of the district in scope.
 *
 * @param wrapped in base64
 * @param wrappedWith which key of the platform unwraps it
 */
record KeyRow(UUID id, String wrapped, String wrappedWith, Instant madeAt) {
    @Override
    public String toString() {
        return "KeyRow[" + id + "]";
    }
}
