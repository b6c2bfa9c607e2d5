package org.plainview.server.requests.internal;

import org.jspecify.annotations.Nullable;

/** What a family asks for, in good form. */
record ValidParentRequest(
        RequestKind kind,
        Asker asker,
        @Nullable String about,
        String message,
        @Nullable String person,
        @Nullable String email,
        @Nullable String school) {
    @Override
    public String toString() {
        return "ValidParentRequest[]";
    }
}
