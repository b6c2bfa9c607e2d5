package org.plainview.server.inventory.internal;

import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;
import org.plainview.record.ItemRef;

/** What staff call the items of one record. */
record Labels(DistrictRecord record) {
    String of(ItemRef reference) {
        return record.labelOf(reference);
    }

    String of(Item item) {
        return record.labelOf(item);
    }
}
