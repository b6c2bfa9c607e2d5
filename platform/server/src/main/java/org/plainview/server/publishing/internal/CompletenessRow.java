package org.plainview.server.publishing.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of a district's data an edition documents.
 *
 * @param elements how many elements it holds; null where an older version wrote it
 * @param withheld how many more it only counts
 */
record CompletenessRow(
        int number, Instant publishedAt, @Nullable Integer elements, int withheld) {}
