package org.plainview.server.links.internal;

import org.jspecify.annotations.Nullable;

/**
 * What came of asking an address.
 *
 * @param status of HTTP, as the last one asked answered; null if none did
 * @param movedTo where it is now for good; null unless it moved
 */
record Answer(
        Outcome outcome, @Nullable Integer status, @Nullable String movedTo) {
    static Answer of(Outcome outcome) {
        return new Answer(outcome, null, null);
    }

    static Answer of(Outcome outcome, int status) {
        return new Answer(outcome, status, null);
    }
}
