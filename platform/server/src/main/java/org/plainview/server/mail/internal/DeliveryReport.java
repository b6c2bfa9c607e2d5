package org.plainview.server.mail.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.server.mail.Refusal;

/** Reads what a mail server reports of a letter that it could not deliver (RFC 3464). */
final class DeliveryReport {
    /** A report has a handful of short groups of lines. */
    private static final int LONGEST = 64 * 1024;

    private static final int MOST_GROUPS = 20;

    private DeliveryReport() {}

    /** Why the letter failed; nothing where {@code message} is no report, or of a letter that is late or arrived. */
    static Optional<Refusal> read(Part message) throws MessagingException, IOException {
        if (message.isMimeType("message/delivery-status")) {
            return failure(message);
        }
        // Not into the letter itself, which may come back within the report with parts of its own.
        if (message.isMimeType("multipart/report") && message.getContent() instanceof Multipart parts) {
            for (int part = 0; part < parts.getCount(); part++) {
                var found = read(parts.getBodyPart(part));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Groups of headers with an empty line between them: the first of the whole, then one a recipient. */
    private static Optional<Refusal> failure(Part report) throws MessagingException, IOException {
        try (var in = report.getInputStream()) {
            var lines = new ByteArrayInputStream(in.readNBytes(LONGEST));
            for (int group = 0; group < MOST_GROUPS; group++) {
                var headers = new InternetHeaders(lines);
                var action = first(headers, "Action");
                var status = first(headers, "Status");
                if (action != null && action.equalsIgnoreCase("failed")) {
                    return Optional.of(Refusal.ofStatus(status == null ? "" : status));
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable String first(InternetHeaders headers, String name) {
        var values = headers.getHeader(name);
        return values == null || values.length == 0 ? null : values[0].strip();
    }
}
