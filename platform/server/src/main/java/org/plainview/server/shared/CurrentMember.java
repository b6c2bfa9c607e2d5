package org.plainview.server.shared;

import java.util.Optional;

/** Who is asking. */
public interface CurrentMember {
    /** The member behind the current request, where there is one and it belongs to the district of the address. */
    Optional<Member> find();

    /** @throws IllegalStateException outside a request of a signed-in member */
    default Member require() {
        return find().orElseThrow(() -> new IllegalStateException("no member is signed in"));
    }
}
