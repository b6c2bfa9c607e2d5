package org.plainview.server.imports.internal;

import java.time.Instant;
import java.util.UUID;

/** A row of {@code staged_import}. */
record ImportRow(UUID id, String fileName, String status, String state, long revision, Instant expiresAt) {}
