package org.plainview.server.inventory.internal;

import java.time.Instant;
import org.plainview.record.ItemKind;
import org.plainview.record.ItemRef;
import org.plainview.record.Key;
import org.plainview.record.json.RecordJson;
import org.plainview.server.inventory.internal.Reading.Standing;

/**
 * A row of {@code record_item}, for a reading of the whole record. Public, because MyBatis would else first fail to make each
 * of thousands and fill in a stack trace.
 */
public record ReadRow(String kind, String key, long version, String body, Instant updatedAt, String updatedBy) {
    ItemRef ref() {
        return new ItemRef(ItemKind.byCode(kind).orElseThrow(), Key.of(key));
    }

    Standing standing() {
        return new Standing(RecordJson.readItem(ref().kind(), body), version, updatedAt, updatedBy);
    }
}
