package org.plainview.server.identity.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a session knows of who signed in. Roles are not part of it: they are looked up at each request, so that taking one
 * away works at once.
 *
 * @param registration the slug of the district, or {@code operator}
 * @param district null for an operator
 * @param member null for an operator
 * @param idToken shown to the identity side at sign-out; it never reaches the browser
 */
record SignedIn(
        String registration,
        @Nullable UUID district,
        @Nullable UUID member,
        String name,
        String email,
        Instant since,
        String idToken) {
    /** The registration with which operators sign in; no district can have this slug. */
    static final String OPERATOR = "operator";

    boolean operator() {
        return district == null;
    }

    @Override
    public String toString() {
        // The generated one would carry a person and a token into logs.
        return "SignedIn[" + registration + "]";
    }
}
