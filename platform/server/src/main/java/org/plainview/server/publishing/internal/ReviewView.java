package org.plainview.server.publishing.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.record.ReadingGrade.HardSentence;

/**
 * What stands between the working record and the next edition.
 *
 * @param timeZone by whose clocks a publication is scheduled
 */
record ReviewView(
        @Nullable LastEdition lastEdition,
        long revision,
        List<SentenceView> sentences,
        List<MissingView> missing,
        Reading reading,
        List<BrokenLinkView> brokenLinks,
        List<DocumentWarning> documents,
        Counts counts,
        boolean twoPersonRule,
        @Nullable RequestView request,
        @Nullable ScheduledView scheduled,
        String timeZone,
        boolean mayPublish,
        @Nullable String whyNot) {

    record LastEdition(int number, Instant publishedAt, String note) {}

    /** One difference from the last edition, in a plain sentence. Without kind and key where it is about the district itself. */
    record SentenceView(
            String text, @Nullable String kind, @Nullable String key, String action) {}

    record MissingView(String kind, String key, String label, List<String> fields) {}

    /**
     * Public texts that are harder to read than the district wants.
     *
     * @param limit the highest grade that it wants
     * @param above how many texts are above it, of which {@code hardest} holds the first
     */
    record Reading(int limit, int above, List<HardText> hardest) {}

    /** Without kind and key where it is a text of the district itself. */
    record HardText(
            @Nullable String kind,
            @Nullable String key,
            String label,
            String field,
            String language,
            int grade,
            @Nullable HardSentence hardest) {}

    /** A link that leads nowhere. It holds nothing up. Without kind and key where the district's own profile has it. */
    record BrokenLinkView(@Nullable String kind, @Nullable String key, String label, String field, String address) {}

    /**
     * A document that some people cannot read, which holds nothing up, or one that is not there, which does. Without kind and
     * key where the district's own profile names it.
     *
     * @param field of the item; a translation is {@code translations.es.document}
     * @param barriers as {@link org.plainview.server.documents.Document#barriers} finds them, or {@code missing}
     */
    record DocumentWarning(
            @Nullable String kind, @Nullable String key, String label, String field, List<String> barriers) {}

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

    /**
     * A publication that waits for its hour.
     *
     * @param localTime the same by the clocks of the district
     * @param earlier whether the record was changed after it was reviewed, which then waits for the edition after
     * @param failure why it did not go out, in words; null while it waits
     */
    record ScheduledView(
            Instant at,
            LocalDateTime localTime,
            String by,
            @Nullable String approvedBy,
            String note,
            @Nullable Integer restores,
            boolean earlier,
            @Nullable String failure) {}
}
