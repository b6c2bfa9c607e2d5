package org.plainview.server.publishing.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands between the working record and the next edition. */
record ReviewView(
        @Nullable LastEdition lastEdition,
        long revision,
        List<SentenceView> sentences,
        List<MissingView> missing,
        Counts counts,
        boolean twoPersonRule,
        @Nullable RequestView request,
        boolean mayPublish,
        @Nullable String whyNot) {

    record LastEdition(int number, Instant publishedAt, String note) {}

    /** One difference from the last edition, in a plain sentence. Without kind and key where it is about the district itself. */
    record SentenceView(
            String text, @Nullable String kind, @Nullable String key, String action) {}

    record MissingView(String kind, String key, String label, List<String> fields) {}

    /**
     * @param elements in the working record
     * @param complete of them, those documented well enough to publish
     * @param withheld those that the next edition only counts
     */
    record Counts(int items, int elements, int complete, int withheld, int added, int changed, int removed) {}

    /** @param stale true if the record was changed after the request */
    record RequestView(
            String by,
            Instant at,
            String note,
            long revision,
            @Nullable Integer restores,
            boolean yours,
            boolean stale) {}
}
