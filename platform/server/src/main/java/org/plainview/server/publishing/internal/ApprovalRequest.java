package org.plainview.server.publishing.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member asks that the record be published as it stood at {@code revision}.
 *
 * @param restores the earlier edition that is to be published again instead, if that is what is asked
 */
record ApprovalRequest(
        String requestedBy,
        UUID requestedById,
        Instant requestedAt,
        String note,
        long revision,
        @Nullable Integer restores) {}
