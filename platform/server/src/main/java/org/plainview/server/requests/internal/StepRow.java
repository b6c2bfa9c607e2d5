package org.plainview.server.requests.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit of a request.
 *
 * @param detail the code of a state or of a way to verify; null where the kind says all
 * @param member who did it; null for the asker or a job
 */
record StepRow(
        StepKind kind, @Nullable String detail, @Nullable UUID member, Instant at) {}
