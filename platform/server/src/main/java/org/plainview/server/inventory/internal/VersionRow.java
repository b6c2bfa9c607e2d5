package org.plainview.server.inventory.internal;

import java.time.Instant;

/** A row of {@code record_item} without its body. */
record VersionRow(String key, long version, Instant updatedAt, String updatedBy) {}
