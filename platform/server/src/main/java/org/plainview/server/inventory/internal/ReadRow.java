package org.plainview.server.inventory.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plainview.record.ItemKind;
import org.plainview.record.ItemRef;
import org.plainview.record.Key;

/**
 * A row of {@code record_item}, for a reading of the whole record. Public, because MyBatis would else first fail to make each
 * of thousands and fill in a stack trace.
 *
 * @param body null where the row is older than what was asked for
 */
public record ReadRow(
        String kind, String key, long version, @Nullable String body, Instant updatedAt, String updatedBy) {
    ItemRef ref() {
        return new ItemRef(ItemKind.byCode(kind).orElseThrow(), Key.of(key));
    }
}
