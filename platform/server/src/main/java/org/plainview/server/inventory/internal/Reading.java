package org.plainview.server.inventory.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainview.record.Completeness;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.ItemMap;
import org.plainview.record.ItemRef;
import org.plainview.record.Links;
import org.plainview.record.Reference;

/**
 * A record at one revision, with the version in which each item stands, and with what is worked out from all of it once and
 * asked for with every list. Immutable; safe to use from many threads.
 */
final class Reading {
    private final DistrictRecord record;
    private final ItemMap<Standing> standing;
    private final Links links;
    private final Completeness completeness;

    private Reading(DistrictRecord record, ItemMap<Standing> standing, Links links, Completeness completeness) {
        this.record = record;
        this.standing = standing;
        this.links = links;
        this.completeness = completeness;
    }

    /** An item and the version in which it stands. */
    record Standing(Item item, long version, Instant updatedAt, String updatedBy, SearchedItem searched) {
        Standing(Item item, long version, Instant updatedAt, String updatedBy) {
            this(item, version, updatedAt, updatedBy, new SearchedItem(item));
        }
    }

    /** @param rows every item */
    static Reading of(DistrictProfile profile, List<ReadRow> rows) {
        var standing = ItemMap.of(standing(rows));
        var record =
                DistrictRecord.of(profile, standing.values().map(Standing::item).toList());
        return new Reading(record, standing, Links.of(record), Completeness.of(record));
    }

    private static Map<ItemRef, Standing> standing(List<ReadRow> rows) {
        return rows.stream().collect(Collectors.toMap(ReadRow::ref, ReadRow::standing));
    }

    /**
     * What this reading became.
     *
     * @param rows the items that were written since
     * @param gone the items that were removed since
     */
    Reading with(DistrictProfile profile, List<ReadRow> rows, Collection<ItemRef> gone) {
        var written = standing(rows);
        var changed = record.with(profile)
                .with(written.values().stream().map(Standing::item).toList(), gone);
        var touched = new HashSet<>(gone);
        touched.addAll(written.keySet());
        var links = this.links.with(changed, touched);
        return new Reading(
                changed, standing.with(written, gone), links, completeness.with(changed, affected(links, touched)));
    }

    private static Set<ItemRef> affected(Links links, Set<ItemRef> touched) {
        var affected = new HashSet<>(touched);
        touched.stream()
                .flatMap(item -> links.usedBy(item.kind(), item.key()).stream())
                .map(Reference::from)
                .filter(Objects::nonNull)
                .forEach(affected::add);
        return affected;
    }

    DistrictRecord record() {
        return record;
    }

    /** The items of one kind, in the order of their keys. */
    Stream<Standing> items(ItemKind kind) {
        return standing.of(kind).values().stream();
    }

    Completeness completeness() {
        return completeness;
    }

    Links links() {
        return links;
    }
}
