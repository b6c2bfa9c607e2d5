package org.plainview.server.requests.internal;

import org.jspecify.annotations.Nullable;

/** A request in good form: every value has the shape that the database wants. */
record ValidRequest(String app, @Nullable String website, String purpose, String classes, String person, String email) {
    @Override
    public String toString() {
        return "ValidRequest[]";
    }
}
