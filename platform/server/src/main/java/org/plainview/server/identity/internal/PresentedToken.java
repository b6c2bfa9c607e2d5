package org.plainview.server.identity.internal;

import java.util.Set;
import java.util.UUID;
import org.plainview.server.shared.Member;
import org.plainview.server.shared.Permission;
import org.plainview.server.tenancy.DistrictId;

/**
 * A valid token that a request shows.
 *
 * @param member who made it, in whose place it stands
 */
record PresentedToken(DistrictId district, UUID id, String name, UUID member, Set<Permission> scopes) {
    /** The member who made it, under the name by which the history tells the two apart. */
    Member inPlaceOf(Member maker) {
        return new Member(
                maker.district(),
                maker.id(),
                "token " + name + " (" + maker.name() + ")",
                maker.email(),
                maker.role(),
                id);
    }
}
