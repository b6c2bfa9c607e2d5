package org.plainview.server.inventory.internal;

import java.util.UUID;

/**
 * A row of {@code saved_view}. What a view says nothing of is empty.
 *
 * @param words that all stand in what is shown
 * @param missing a field that items lack, or {@code any}
 * @param sort a column, with a minus before it where the order is turned round
 * @param columns names of fields between commas
 */
record ViewRow(UUID id, String name, String words, String missing, String sort, String columns) {}
