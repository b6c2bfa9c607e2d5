package org.plainview.server.tenancy;

import java.util.UUID;

/** The identity of a district. Never shown to people; addresses carry the slug. */
public record DistrictId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
