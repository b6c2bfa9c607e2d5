package org.plainview.server.inventory;

import java.time.Instant;

/**
 * Something with the version under which it was read.
 *
 * @param version counts from 1
 */
public record Versioned<T>(T value, long version, Instant updatedAt, String updatedBy) {}
