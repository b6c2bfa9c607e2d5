package org.plainview.server.links;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;

/** The links of a record that lead nowhere, as far as was asked. Safe to use from many threads. */
public interface BrokenLinks {
    /**
     * Those in {@code record}, which is the working record of the district in scope or a part of it: the district's own
     * first, then those of items by kind and key. Joins the caller's transaction or makes one.
     */
    List<BrokenLink> in(DistrictRecord record);

    /** @param item whose {@code field} holds the address; null where the district's profile holds it */
    record BrokenLink(@Nullable Item item, String field, String address) {}
}
