package org.plainview.server.signup.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.RequiresPermission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sign-ups as the operator of the platform sees them. */
@RestController
class OperatorSignups {
    private static final int MOST = 200;

    private final Signups signups;

    OperatorSignups(Signups signups) {
        this.signups = signups;
    }

    @GetMapping("/api/operator/signups")
    @RequiresPermission(Permission.OPERATE)
    SignupList listSignUps() {
        return new SignupList(signups.latest(MOST).stream().map(Entry::of).toList());
    }

    record SignupList(List<Entry> signups) {}

    /** @param status {@code started}, {@code confirmed}, {@code founded}, {@code complete} or {@code refused} */
    record Entry(
            UUID id,
            String name,
            String state,
            @Nullable String ncesId,
            String website,
            String slug,
            String person,
            String office,
            String email,
            String status,
            Instant startedAt) {
        static Entry of(SignupRow row) {
            return new Entry(
                    row.id(),
                    row.name(),
                    row.state(),
                    row.ncesId(),
                    row.website(),
                    row.slug(),
                    row.person(),
                    row.office(),
                    row.email(),
                    row.status().name().toLowerCase(Locale.ROOT),
                    row.startedAt());
        }
    }
}
