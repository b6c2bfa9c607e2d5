package org.plainview.server.identity.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.server.shared.Member;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.DistrictId;

record MemberRow(
        UUID districtId,
        UUID id,
        String email,
        String name,
        Role role,
        MemberStatus status,
        @Nullable String subject,
        @Nullable Instant reachedAt) {

    Member member() {
        return new Member(new DistrictId(districtId), id, name, email, role, null);
    }
}
