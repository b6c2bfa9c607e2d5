package org.plainview.server.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a list of editions says about one of them.
 *
 * @param number counts from 1 in each district, without gaps
 * @param publishedBy who published it, by name
 * @param approvedBy the second person, where the district asks for two
 * @param note what the district says about this edition, for everyone to read
 * @param sha256 of the canonical content, in lower-case hexadecimal
 * @param previousSha256 of the edition before; empty for the first
 */
public record EditionSummary(
        int number,
        Instant publishedAt,
        String publishedBy,
        @Nullable String approvedBy,
        String note,
        String sha256,
        String previousSha256,
        String signature,
        String keyId) {}
