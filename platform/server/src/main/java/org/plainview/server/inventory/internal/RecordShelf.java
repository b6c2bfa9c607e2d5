package org.plainview.server.inventory.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.plainview.record.DistrictRecord;
import org.plainview.record.ItemKind;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.stereotype.Component;

/**
 * The records that people work with at the moment, each at one revision: to read 5,000 items anew takes longer than anything
 * that is then done with them. What is written has a new revision, so nothing here ever needs to be taken away. Safe to use
 * from many threads.
 */
@Component
class RecordShelf {
    /** In items, which take about two kilobytes each. */
    private static final int MOST = 40_000;

    private static final Duration UNUSED = Duration.ofMinutes(10);

    private final Cache<Place, DistrictRecord> records = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Place place, DistrictRecord record) -> size(record))
            .expireAfterAccess(UNUSED)
            .build();

    private record Place(DistrictId district, long revision) {}

    private static int size(DistrictRecord record) {
        int size = 1;
        for (var kind : ItemKind.values()) {
            size += record.items(kind).size();
        }
        return size;
    }

    /** The record of the district in scope at that revision. */
    Optional<DistrictRecord> find(long revision) {
        return Optional.ofNullable(records.getIfPresent(new Place(DistrictScope.current(), revision)));
    }

    void put(long revision, DistrictRecord record) {
        records.put(new Place(DistrictScope.current(), revision), record);
    }
}
