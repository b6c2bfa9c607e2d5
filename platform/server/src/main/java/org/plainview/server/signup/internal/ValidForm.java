package org.plainview.server.signup.internal;

import org.jspecify.annotations.Nullable;

/** A sign-up in good form: every value has the shape that the database wants. */
record ValidForm(
        String name,
        String state,
        @Nullable String ncesId,
        String website,
        String slug,
        String person,
        String office,
        String email) {

    String emailDomain() {
        return email.substring(email.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return "ValidForm[" + slug + "]";
    }
}
