package org.plainview.server.inventory.internal;

import java.time.Instant;

/** A row of {@code record_profile}. */
record ProfileRow(long version, String body, long revision, Instant updatedAt, String updatedBy) {}
