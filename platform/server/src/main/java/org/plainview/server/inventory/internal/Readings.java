package org.plainview.server.inventory.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainview.record.ItemKind;
import org.plainview.record.json.RecordJson;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.stereotype.Component;

/**
 * The records that people work with at the moment, each as it was read last: to read 5,000 items anew takes longer than
 * anything that is then done with them. What is written raises the revision, and then only what differs is read. Safe to use
 * from many threads.
 */
@Component
class Readings {
    /** In items, which take about two kilobytes each. */
    private static final int MOST = 40_000;

    private static final Duration UNUSED = Duration.ofMinutes(10);

    private final RecordMapper mapper;
    private final Cache<DistrictId, Held> held = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((DistrictId district, Held value) -> size(value.reading()))
            .expireAfterAccess(UNUSED)
            .build();

    Readings(RecordMapper mapper) {
        this.mapper = mapper;
    }

    private record Held(long revision, Reading reading) {}

    private static int size(Reading reading) {
        int size = 1;
        for (var kind : ItemKind.values()) {
            size += reading.record().items(kind).size();
        }
        return size;
    }

    /** The record of the district in scope as the current transaction sees it, with what this has itself written. */
    Reading current() {
        var standing = Objects.requireNonNull(mapper.revision(), "the district in scope has no record");
        var known = held.getIfPresent(DistrictScope.current());
        if (standing.written()) {
            return read(known);
        }
        if (known != null && known.revision() == standing.revision()) {
            return known.reading();
        }
        var reading = read(known);
        held.put(DistrictScope.current(), new Held(standing.revision(), reading));
        return reading;
    }

    /**
     * A row says when its writer began, not when it was done: if one was overtaken, the marks differ, and then all is read.
     */
    private Reading read(@Nullable Held known) {
        var profile =
                RecordJson.readProfile(Objects.requireNonNull(mapper.profile()).body());
        if (known != null) {
            var earlier = known.reading();
            var gone = mapper.retiredSince(earlier.newest()).stream()
                    .map(References.KeyRow::ref)
                    .toList();
            var reading = earlier.with(profile, mapper.itemsSince(earlier.newest()), gone);
            if (reading.mark().equals(mapper.mark())) {
                return reading;
            }
        }
        return Reading.of(profile, mapper.itemsSince(Instant.EPOCH));
    }
}
