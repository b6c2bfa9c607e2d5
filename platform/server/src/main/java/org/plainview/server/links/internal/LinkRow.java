package org.plainview.server.links.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainview.server.links.internal.Outcome.Sort;

/**
 * A row of {@code link}.
 *
 * @param outcome of the last time that says something; null if there was none
 * @param since when outcomes became of this sort
 * @param failures in a row
 */
record LinkRow(
        String address,
        @Nullable Instant askedAt,
        @Nullable Outcome outcome,
        @Nullable Integer status,
        @Nullable String movedTo,
        @Nullable Instant since,
        int failures) {
    /** So long it must have failed before it is called broken: a server that starts anew is back by then. */
    static final Duration LASTING = Duration.ofHours(6);

    /** One that was not asked yet. */
    static LinkRow of(String address) {
        return new LinkRow(address, null, null, null, null, null, 0);
    }

    /** What this becomes with another answer. */
    LinkRow with(Answer answer, Instant now) {
        var sort = answer.outcome().sort();
        boolean same = outcome != null && since != null && outcome.sort() == sort;
        return new LinkRow(
                address,
                now,
                answer.outcome(),
                answer.status(),
                answer.movedTo(),
                same ? since : now,
                sort == Sort.WELL ? 0 : failures + 1);
    }

    Standing standing() {
        return outcome == null
                ? Standing.WAITING
                : switch (outcome) {
                    case FINE -> Standing.FINE;
                    case MOVED -> Standing.MOVED;
                    case CLOSED, NOT_ASKED -> Standing.UNSURE;
                    case GONE, UNREADABLE -> Standing.BROKEN;
                    case NO_ANSWER, SERVER_ERROR -> Standing.SILENT;
                    case UNKNOWN_HOST, NO_CONNECTION, CERTIFICATE, LOOP, NOT_PUBLIC ->
                        hasLasted() ? Standing.BROKEN : Standing.SILENT;
                };
    }

    /** Between two times that it was asked, and not until now: who asks for the list later has not asked again. */
    private boolean hasLasted() {
        return !Objects.requireNonNull(askedAt)
                .isBefore(Objects.requireNonNull(since).plus(LASTING));
    }
}
