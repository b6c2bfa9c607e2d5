package org.plainview.server.requests.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is kept.
 *
 * @param about an item of the record, {@code <kind>/<key>}; null for none in particular
 * @param sealedCode until the letter is sent that tells it
 * @param handler the member who sees to it
 * @param forgottenAt when everything sealed was removed
 */
record ParentRequestRow(
        UUID id,
        RequestKind kind,
        Asker asker,
        RequestState state,
        String language,
        @Nullable String about,
        @Nullable String sealedCode,
        @Nullable String sealedPerson,
        @Nullable String sealedEmail,
        @Nullable String sealedSchool,
        @Nullable String sealedMessage,
        Instant receivedAt,
        LocalDate dueOn,
        @Nullable UUID handler,
        @Nullable Instant verifiedAt,
        @Nullable UUID verifiedBy,
        @Nullable Verification verifiedHow,
        @Nullable Instant closedAt,
        @Nullable Instant forgottenAt) {

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    @Override
    public String toString() {
        return "ParentRequestRow[" + id + "]";
    }
}
