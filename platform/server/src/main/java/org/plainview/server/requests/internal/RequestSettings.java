package org.plainview.server.requests.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.plainview.server.shared.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long the district in scope takes to answer, and how long it keeps what it answered. */
@Component
class RequestSettings {
    /**
     * Three years after the request is closed, where the district says nothing else. No federal law names a time: FERPA asks only
     * that nothing be destroyed while a request to inspect it is open (34 CFR 99.10(e)).
     */
    static final int KEEP_MONTHS = 36;

    static final int LONGEST_MONTHS = 120;

    private final DeskMapper mapper;

    RequestSettings(DeskMapper mapper) {
        this.mapper = mapper;
    }

    @Transactional(readOnly = true)
    public int keepMonths() {
        return Objects.requireNonNullElse(mapper.keepMonths(), KEEP_MONTHS);
    }

    /** Calendar days by kind, all of them. */
    @Transactional(readOnly = true)
    public Map<RequestKind, Integer> periods() {
        var periods = new EnumMap<RequestKind, Integer>(RequestKind.class);
        for (var kind : RequestKind.values()) {
            periods.put(kind, kind.days());
        }
        mapper.periods().forEach(row -> periods.put(row.kind(), row.days()));
        return periods;
    }

    public int days(RequestKind kind) {
        return Objects.requireNonNull(periods().get(kind));
    }

    /** Of requests that come from now on; those that are here keep the day that their asker was told. */
    @Transactional
    public void set(int keepMonths, Map<RequestKind, Integer> periods) {
        if (keepMonths < 1 || keepMonths > LONGEST_MONTHS) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid")
                    .field("keepMonths", "request-months", LONGEST_MONTHS);
        }
        periods.forEach((kind, days) -> {
            if (days < 1 || days > kind.longest()) {
                throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid")
                        .field("periods." + kind, "request-days", kind.longest());
            }
        });
        mapper.keepFor(keepMonths);
        periods.forEach(mapper::setPeriod);
    }
}
