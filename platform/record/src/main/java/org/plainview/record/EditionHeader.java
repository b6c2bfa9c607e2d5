package org.plainview.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All that an edition says about itself. Its hash covers its content and the header before it, so that nothing in a chain
 * of editions can change unseen.
 *
 * @param district the id of the district, which never changes
 * @param number counts from 1 without gaps
 * @param schemaVersion the version of the record's shape in which the content is written
 * @param contentSha256 SHA-256 of the content's bytes, 64 lower-case hexadecimal digits
 * @param previousSha256 the hash of the header before ({@link EditionChain#hash}), {@link EditionChain#NO_PREVIOUS} in
 *     the first
 * @param publishedAt to the millisecond; what is finer is dropped
 * @param approvedBy the second person, where two decided
 * @param keyId which key signed it ({@link EditionKeys#idOf})
 * @param withheld what the district has but the content leaves out because it is not documented well enough, counted by
 *     name: {@code elements}, and {@code elements.category} for those of them that lack a category
 */
public record EditionHeader(
        String district,
        int number,
        int schemaVersion,
        String contentSha256,
        String previousSha256,
        Instant publishedAt,
        String publishedBy,
        @Nullable String approvedBy,
        String note,
        String keyId,
        SortedMap<String, Integer> withheld) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public EditionHeader {
        if (number < 1 || schemaVersion < 1) {
            throw new IllegalArgumentException("editions and schema versions count from 1");
        }
        if (!SHA256.matcher(contentSha256).matches()
                || !SHA256.matcher(previousSha256).matches()) {
            throw new IllegalArgumentException("a SHA-256 hash is written as 64 lower-case hexadecimal digits");
        }
        publishedAt = publishedAt.truncatedTo(ChronoUnit.MILLIS);
        withheld = Collections.unmodifiableSortedMap(new TreeMap<>(withheld));
    }

    /**
     * The bytes that are hashed and signed: this header as JSON in canonical form (RFC 8785) in UTF-8, each member named
     * after its component, the time as {@link Instant#toString} writes it, {@code approvedBy} left out where it is null and {@code withheld} where it
     * is empty.
     */
    public byte[] canonical() {
        var out = new StringBuilder("{");
        if (approvedBy != null) {
            text(out, "approvedBy", approvedBy);
        }
        text(out, "contentSha256", contentSha256);
        text(out, "district", district);
        text(out, "keyId", keyId);
        text(out, "note", note);
        out.append("\"number\":").append(number).append(',');
        text(out, "previousSha256", previousSha256);
        text(out, "publishedAt", publishedAt.toString());
        text(out, "publishedBy", publishedBy);
        out.append("\"schemaVersion\":").append(schemaVersion);
        withheld(out);
        out.append('}');
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void withheld(StringBuilder out) {
        var separator = ",\"withheld\":{";
        for (var count : withheld.entrySet()) {
            out.append(separator);
            CanonicalJson.string(out, count.getKey());
            out.append(':').append(count.getValue());
            separator = ",";
        }
        if (!withheld.isEmpty()) {
            out.append('}');
        }
    }

    private static void text(StringBuilder out, String name, String value) {
        out.append('"').append(name).append("\":");
        CanonicalJson.string(out, value);
        out.append(',');
    }
}
