package org.plainview.server.site.internal;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.plainview.server.shared.OutwardAddress;

/** Addresses that a district typed, made safe to link to. */
final class Links {
    private Links() {}

    /** {@code address} if it is an ordinary web address, else null: what is not a link is shown as nothing or as text. */
    static @Nullable String safe(@Nullable String address) {
        return OutwardAddress.read(address).map(URI::toASCIIString).orElse(null);
    }

    static String mail(String email, String subject) {
        return "mailto:" + encode(email).replace("%40", "@") + "?subject=" + encode(subject);
    }

    static String telephone(String phone) {
        var digits = new StringBuilder("tel:");
        phone.chars().filter(c -> Character.digit(c, 10) >= 0 || c == '+').forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
