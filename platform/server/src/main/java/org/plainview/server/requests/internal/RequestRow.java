package org.plainview.server.requests.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param person who asked, and {@code email} where to answer: gone once the answer was sent */
record RequestRow(
        UUID id,
        RequestStatus status,
        String app,
        @Nullable String website,
        String purpose,
        String classes,
        @Nullable String person,
        @Nullable String email,
        @Nullable String sealedPerson,
        @Nullable String sealedEmail,
        String language,
        @Nullable Instant tokenExpiresAt,
        @Nullable String product,
        @Nullable String decision,
        @Nullable LocalDate decidedOn,
        @Nullable String reason,
        Instant startedAt,
        @Nullable Instant answeredAt) {

    /** The same with who asked in plain words. */
    RequestRow by(@Nullable String person, @Nullable String email) {
        return new RequestRow(
                id,
                status,
                app,
                website,
                purpose,
                classes,
                person,
                email,
                sealedPerson,
                sealedEmail,
                language,
                tokenExpiresAt,
                product,
                decision,
                decidedOn,
                reason,
                startedAt,
                answeredAt);
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    @Override
    public String toString() {
        return "RequestRow[" + id + "]";
    }
}
