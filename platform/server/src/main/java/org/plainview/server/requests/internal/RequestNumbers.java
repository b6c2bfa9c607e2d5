package org.plainview.server.requests.internal;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.plainview.server.inventory.WorkingRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many requests came, in numbers that tell of nobody. */
@Component
class RequestNumbers {
    private final ParentRequestMapper mapper;
    private final WorkingRecord record;

    RequestNumbers(ParentRequestMapper mapper, WorkingRecord record) {
        this.mapper = mapper;
        this.record = record;
    }

    /**
     * @param smallest the smallest number that is told
     * @param quarters the newest first; empty for a number below the smallest. There are no totals from which to take it back.
     */
    record Quarters(int smallest, Map<String, Map<RequestKind, OptionalLong>> quarters) {}

    @Transactional(readOnly = true)
    public Quarters quarters() {
        var profile = record.profile().value();
        var quarters = new LinkedHashMap<String, Map<RequestKind, OptionalLong>>();
        for (var row : mapper.counts(profile.timeZone())) {
            quarters.computeIfAbsent(row.quarter(), quarter -> new EnumMap<>(RequestKind.class))
                    .put(
                            row.kind(),
                            row.count() < profile.smallestCount()
                                    ? OptionalLong.empty()
                                    : OptionalLong.of(row.count()));
        }
        return new Quarters(profile.smallestCount(), quarters);
    }
}
