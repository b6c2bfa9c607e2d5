package org.plainview.server.tenancy.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictStatus;

record DistrictRow(
        UUID id,
        String slug,
        String name,
        String state,
        @Nullable String ncesId,
        DistrictStatus status) {
    District district() {
        return new District(new DistrictId(id), slug, name, state, ncesId, status);
    }
}
