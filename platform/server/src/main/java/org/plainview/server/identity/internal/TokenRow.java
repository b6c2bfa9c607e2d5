package org.plainview.server.identity.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.server.shared.Permission;

/**
 * A token, without what would let one use it.
 *
 * @param scopes names of permissions between commas
 * @param maker the name of the member who made it
 * @param client whether it is a client of the identity side, whose software fetches access tokens there
 */
record TokenRow(
        UUID id,
        String name,
        String scopes,
        UUID memberId,
        String maker,
        Instant createdAt,
        LocalDate expiresOn,
        @Nullable LocalDate lastUsedOn,
        boolean client) {

    Set<Permission> permissions() {
        var permissions = EnumSet.noneOf(Permission.class);
        Arrays.stream(scopes.split(",")).map(Permission::valueOf).forEach(permissions::add);
        return permissions;
    }
}
