package org.plainview.server.inventory.internal;

import org.plainview.record.Disclosure;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.ItemRef;

/** What staff call the items of one record. */
record Labels(DistrictRecord record) {
    String of(ItemRef reference) {
        return record.find(reference.kind(), reference.key())
                .map(this::of)
                .orElse(reference.key().value());
    }

    /** A disclosure has no name of its own: it goes by who receives what it discloses, and what for. */
    String of(Item item) {
        if (!(item instanceof Disclosure disclosure)) {
            return item.label();
        }
        var recipient = of(new ItemRef(ItemKind.RECIPIENT, disclosure.recipient()));
        var purpose = disclosure.purpose();
        return purpose == null ? recipient : recipient + ": " + of(new ItemRef(ItemKind.PURPOSE, purpose));
    }
}
