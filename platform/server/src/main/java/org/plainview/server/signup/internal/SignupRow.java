package org.plainview.server.signup.internal;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record SignupRow(
        UUID id,
        UUID founds,
        SignupStatus status,
        String name,
        String state,
        @Nullable String ncesId,
        String website,
        String slug,
        String person,
        String office,
        String email,
        String language,
        @Nullable Instant tokenExpiresAt,
        @Nullable String refusal,
        Instant startedAt) {

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** Enough for its owner to recognize the address and too little for anyone else to learn it. */
    String maskedEmail() {
        return email.charAt(0) + "…" + email.substring(email.indexOf('@'));
    }

    @Override
    public String toString() {
        return "SignupRow[" + id + "]";
    }
}
