package org.plainview.server.inventory.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictProfile;
import org.plainview.record.ItemKind;
import org.plainview.record.json.RecordJson;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.stereotype.Component;

/**
 * The records that people work with at the moment, each as it was read last: to read 5,000 items anew takes longer than
 * anything that is then done with them. What is written raises the revision and bears it, and then only that is read. Safe to use
 * from many threads.
 */
@Component
class Readings {
    /** In items, which take about two kilobytes each. */
    private static final int MOST = 40_000;

    /** Below the revision of anything that was ever written. */
    private static final long NOTHING = -1;

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
        var standing = standing();
        var known = held.getIfPresent(DistrictScope.current());
        if (standing.written()) {
            return read(known, standing.revision()).reading();
        }
        if (known != null && known.revision() == standing.revision()) {
            return known.reading();
        }
        var read = read(known, standing.revision());
        held.put(DistrictScope.current(), read);
        return read.reading();
    }

    private RevisionRow standing() {
        return Objects.requireNonNull(mapper.revision(), "the district in scope has no record");
    }

    /** Until nobody has written while it was read. Each time only what differs is read, so this is soon. */
    private Held read(@Nullable Held known, long revision) {
        var read = new Held(revision, known == null ? whole() : changed(known));
        var now = standing().revision();
        return now == revision ? read : read(read, now);
    }

    private Reading whole() {
        return Reading.of(profile(), mapper.itemsSince(NOTHING));
    }

    private Reading changed(Held known) {
        var gone = mapper.retiredSince(known.revision()).stream()
                .map(References.KeyRow::ref)
                .toList();
        return known.reading().with(profile(), mapper.itemsSince(known.revision()), gone);
    }

    private DistrictProfile profile() {
        return RecordJson.readProfile(Objects.requireNonNull(mapper.profile()).body());
    }
}
