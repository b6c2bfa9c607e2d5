package org.plainview.server.requests.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Shows that a browser did a little work for one message: a number that makes the SHA-256 of district, minute, message and number
 * begin with 12 zero bits. It keeps off senders that do not trouble to work; the limits do the rest. Made by the script {@code
 * stamp.ts}; whoever runs no scripts sends none, and may send less in an hour.
 */
final class RequestStamp {
    private static final int BITS = 12;
    private static final Duration LASTS = Duration.ofHours(2);
    /** Clocks differ. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private static final Pattern FORM = Pattern.compile("(\\d{1,10})\\.(\\d{1,9})");

    private RequestStamp() {}

    /** Whether {@code stamp} was made for this message to the district with this slug, not long before {@code now}. */
    static boolean isGood(String stamp, String slug, String message, Instant now) {
        var parts = FORM.matcher(stamp);
        if (!parts.matches()) {
            return false;
        }
        var made = Instant.EPOCH.plus(Duration.ofMinutes(Long.parseLong(parts.group(1))));
        if (made.isBefore(now.minus(LASTS)) || made.isAfter(now.plus(AHEAD))) {
            return false;
        }
        var hash = RequestSeals.hash(
                String.join("\n", slug, parts.group(1), message.replace("\r\n", "\n"), parts.group(2)));
        int first = (hash[0] & 0xff) << 8 | (hash[1] & 0xff);
        return first >>> (Short.SIZE - BITS) == 0;
    }
}
