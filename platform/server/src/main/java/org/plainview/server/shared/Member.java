package org.plainview.server.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.server.tenancy.DistrictId;

/**
 * A signed-in member of a district's staff, or an API token in the place of the member who made it; its name then says so.
 *
 * @param token null where the member is there in person
 */
public record Member(
        DistrictId district,
        UUID id,
        String name,
        String email,
        Role role,
        @Nullable UUID token) {
    /** Who is asking: the token where one is shown, or else the person. */
    public UUID asker() {
        return token == null ? id : token;
    }
}
