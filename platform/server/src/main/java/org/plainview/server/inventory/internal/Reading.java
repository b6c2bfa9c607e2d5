package org.plainview.server.inventory.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.plainview.record.Completeness;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.ItemRef;
import org.plainview.record.Links;
import org.plainview.record.Reference;

/**
 * A record at one revision, with the version in which each item stands, and with what is worked out from all of it once and
 * asked for with every list. Immutable; safe to use from many threads.
 */
final class Reading {
    private final DistrictRecord record;
    private final Map<ItemRef, Standing> standing;
    private final Links links;
    private final Completeness completeness;
    private final Instant newest;
    private final RecordMark mark;

    private Reading(
            DistrictRecord record,
            Map<ItemRef, Standing> standing,
            Links links,
            Completeness completeness,
            Instant newest,
            RecordMark mark) {
        this.record = record;
        this.standing = standing;
        this.links = links;
        this.completeness = completeness;
        this.newest = newest;
        this.mark = mark;
    }

    /** An item and the version in which it stands. */
    record Standing(Item item, long version, Instant updatedAt, String updatedBy, long mark, SearchedItem searched) {
        Standing(Item item, long version, Instant updatedAt, String updatedBy, long mark) {
            this(item, version, updatedAt, updatedBy, mark, new SearchedItem(item));
        }
    }

    /** @param rows every item */
    static Reading of(DistrictProfile profile, List<ReadRow> rows) {
        var standing = new HashMap<ItemRef, Standing>(rows.size() * 2);
        rows.forEach(row -> standing.put(row.ref(), row.standing()));
        var record = DistrictRecord.of(
                profile, standing.values().stream().map(Standing::item).toList());
        return new Reading(
                record,
                standing,
                Links.of(record),
                Completeness.of(record),
                newest(Instant.EPOCH, rows),
                RecordMark.of(standing.values()));
    }

    /**
     * What this reading became.
     *
     * @param rows the items that were written since {@link #newest}
     * @param gone the items that were removed since
     */
    Reading with(DistrictProfile profile, List<ReadRow> rows, Collection<ItemRef> gone) {
        var standing = new HashMap<>(this.standing);
        gone.forEach(standing::remove);
        rows.forEach(row -> standing.put(row.ref(), row.standing()));
        var items = rows.stream()
                .map(row -> Objects.requireNonNull(standing.get(row.ref())).item())
                .toList();
        var changed = record.with(profile).with(items, gone);
        var touched = new HashSet<>(gone);
        items.forEach(item -> touched.add(ItemRef.of(item)));
        var links = this.links.with(changed, touched);
        return new Reading(
                changed,
                standing,
                links,
                completeness.with(changed, affected(links, touched)),
                newest(newest, rows),
                RecordMark.of(standing.values()));
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

    private static Instant newest(Instant before, List<ReadRow> rows) {
        return rows.stream().map(ReadRow::updatedAt).reduce(before, (one, other) -> one.isAfter(other) ? one : other);
    }

    DistrictRecord record() {
        return record;
    }

    /** The items of one kind, in the order of their keys. */
    Stream<Standing> items(ItemKind kind) {
        return record.items(kind).stream().map(item -> Objects.requireNonNull(standing.get(ItemRef.of(item))));
    }

    Completeness completeness() {
        return completeness;
    }

    Links links() {
        return links;
    }

    /** When the newest of its items was written; long ago where it has none. */
    Instant newest() {
        return newest;
    }

    /** Tells this reading from any other of the same district. */
    RecordMark mark() {
        return mark;
    }
}
