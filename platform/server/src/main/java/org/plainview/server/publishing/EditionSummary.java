package org.plainview.server.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plainview.record.EditionChain;

/**
 * What a list of editions says about one of them.
 *
 * @param number counts from 1 in each district, without gaps
 * @param publishedBy who published it, by name
 * @param approvedBy the second person, where the district asks for two
 * @param note what the district says about this edition, for everyone to read
 * @param sha256 by which the next edition names this one ({@link EditionChain#hash})
 * @param contentSha256 of the canonical JSON
 * @param previousSha256 the {@code sha256} of the edition before, {@link EditionChain#NO_PREVIOUS} in the first
 * @param signature of the header, in hexadecimal
 */
public record EditionSummary(
        int number,
        Instant publishedAt,
        String publishedBy,
        @Nullable String approvedBy,
        String note,
        int schemaVersion,
        String sha256,
        String contentSha256,
        String previousSha256,
        String signature,
        String keyId) {
    /** Whether it was published; false of one that only shows what publishing would make ({@link NextEdition}). */
    public boolean isSealed() {
        return !signature.isEmpty();
    }
}
