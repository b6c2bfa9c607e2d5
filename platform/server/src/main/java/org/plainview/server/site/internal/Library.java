package org.plainview.server.site.internal;

import java.security.PublicKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.plainview.record.DocumentHash;
import org.plainview.server.compliance.PackWords;
import org.plainview.server.compliance.PublishedReport;
import org.plainview.server.compliance.ReportSummary;
import org.plainview.server.documents.Document;
import org.plainview.server.publishing.Edition;
import org.plainview.server.publishing.EditionSummary;

/**
 * What belongs to an edition beside its record: the editions before it, the reports that came with it and its documents. All
 * of it is as immutable as the edition.
 */
interface Library {
    /** The edition itself and those before it, the newest first. */
    List<EditionSummary> editions();

    Optional<Edition> edition(int number);

    /** The public halves of the keys that may sign editions of this platform. */
    Collection<PublicKey> keys();

    List<ReportSummary> reports(String language);

    /** For what packs of rules added to the record. */
    PackWords packWords(String language);

    Optional<PublishedReport> report(String plugin, String report, String language);

    /**
     * The other district of that slug, where both let their sites be compared. The one thing here that is not of this edition
     * and may change: no page that shows it is kept.
     */
    default Optional<Neighbor> neighbor(String slug) {
        return Optional.empty();
    }

    /** All others that can be compared with this one, in the order of their names. */
    default List<Consenting> neighbors() {
        return List.of();
    }

    /** What is known of a document that the edition names. */
    Optional<Document> document(DocumentHash hash);

    /** The words of a document that the edition names, as far as they were read of it. */
    Optional<String> text(DocumentHash hash);
}
