package org.plainview.server.inventory.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Completeness;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.ItemRef;
import org.plainview.record.Links;
import org.plainview.record.json.RecordJson;
import org.springframework.util.function.SingletonSupplier;

/**
 * A record at one revision, with the version in which each item stands, and with what is worked out from all of it once and
 * asked for with every list. Immutable; safe to use from many threads.
 */
final class Reading {
    private final DistrictRecord record;
    private final Map<ItemRef, Standing> standing;
    private final Supplier<Completeness> completeness;
    private final Supplier<Links> links;

    private Reading(DistrictProfile profile, Map<ItemRef, Standing> standing) {
        this.record = DistrictRecord.of(
                profile, standing.values().stream().map(Standing::item).toList());
        this.standing = standing;
        this.completeness = SingletonSupplier.of(() -> Completeness.of(record));
        this.links = SingletonSupplier.of(() -> Links.of(record));
    }

    /** An item and the version in which it stands. */
    record Standing(Item item, long version, Instant updatedAt, String updatedBy) {}

    /**
     * @param rows every item; the body may be left out where {@code earlier} holds the same version
     * @return empty if a body is left out of which nothing is known
     */
    static Optional<Reading> of(DistrictProfile profile, List<ReadRow> rows, @Nullable Reading earlier) {
        var standing = new HashMap<ItemRef, Standing>(rows.size() * 2);
        for (var row : rows) {
            var item = row.body() == null
                    ? known(row, earlier)
                    : RecordJson.readItem(row.ref().kind(), row.body());
            if (item == null) {
                return Optional.empty();
            }
            standing.put(ItemRef.of(item), new Standing(item, row.version(), row.updatedAt(), row.updatedBy()));
        }
        return Optional.of(new Reading(profile, standing));
    }

    private static @Nullable Item known(ReadRow row, @Nullable Reading earlier) {
        var held = earlier == null ? null : earlier.standing.get(row.ref());
        return held != null && held.version() == row.version() ? held.item() : null;
    }

    DistrictRecord record() {
        return record;
    }

    /** The items of one kind, in the order of their keys. */
    Stream<Standing> items(ItemKind kind) {
        return record.items(kind).stream().map(item -> Objects.requireNonNull(standing.get(ItemRef.of(item))));
    }

    Completeness completeness() {
        return completeness.get();
    }

    Links links() {
        return links.get();
    }

    /** When the newest of its items was written; long ago where it has none. */
    Instant newest() {
        return standing.values().stream()
                .map(Standing::updatedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
