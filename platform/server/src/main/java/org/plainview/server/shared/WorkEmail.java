package org.plainview.server.shared;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** E-mail addresses that show where a person works. */
public final class WorkEmail {
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");
    /** Addresses that anyone can get prove nothing about where a person works. */
    private static final Set<String> ANYONES = Set.of(
            "gmail.com",
            "googlemail.com",
            "yahoo.com",
            "ymail.com",
            "hotmail.com",
            "outlook.com",
            "live.com",
            "msn.com",
            "aol.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "proton.me",
            "protonmail.com",
            "gmx.com",
            "mail.com",
            "zoho.com",
            "yandex.com",
            "comcast.net",
            "att.net",
            "sbcglobal.net",
            "verizon.net",
            "mailinator.com");

    private static final int LONGEST = 254;

    private WorkEmail() {}

    /** Why {@code typed} is no address at all: {@code required} or {@code email}; null where it is one. */
    public static @Nullable String problemOfAny(String typed) {
        var email = typed.strip();
        if (email.isEmpty()) {
            return "required";
        }
        return email.length() > LONGEST || !EMAIL.matcher(email).matches() || email.contains("..") ? "email" : null;
    }

    /** Why {@code typed} is none: {@code required}, {@code email} or {@code email-anyones}; null where it is one. */
    public static @Nullable String problem(String typed) {
        var problem = problemOfAny(typed);
        if (problem != null) {
            return problem;
        }
        var email = typed.strip();
        return ANYONES.contains(email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT))
                ? "email-anyones"
                : null;
    }
}
