package org.plainview.server.inventory.internal;

import java.time.Instant;

/** A row of {@code record_item}. */
record ItemRow(String kind, String key, long version, String body, Instant updatedAt, String updatedBy) {}
