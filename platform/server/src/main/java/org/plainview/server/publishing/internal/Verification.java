package org.plainview.server.publishing.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.plainview.record.ChainVerifier;
import org.plainview.record.EditionHeader;
import org.plainview.record.SealedEdition;
import org.plainview.record.Sentences;
import org.plainview.server.publishing.EditionSummary;
import org.plainview.server.shared.Words;
import org.plainview.server.tenancy.DistrictScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks all stored editions of the district in scope, from what stands in the database and not from memory. */
@Component
class Verification {
    private static final Logger LOG = LoggerFactory.getLogger(Verification.class);

    private final EditionMapper editions;
    private final StoredEditions stored;
    private final SigningKeys keys;
    private final Words words;

    Verification(EditionMapper editions, StoredEditions stored, SigningKeys keys, Words words) {
        this.editions = editions;
        this.stored = stored;
        this.keys = keys;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public Outcome verify() {
        var sealed = new ArrayList<SealedEdition>();
        for (var summary : editions.list()) {
            sealed.add(sealed(Objects.requireNonNull(editions.find(summary.number()))));
        }
        var verdict = ChainVerifier.verify(sealed, keys.publicKeys());
        var sentences = Sentences.in(words.asked());
        return new Outcome(
                verdict.ok(),
                verdict.checked(),
                verdict.breaks().stream()
                        .map(each -> new Problem(each.edition(), sentences.say(each.sentence())))
                        .toList());
    }

    private SealedEdition sealed(EditionRow row) {
        EditionSummary summary = row.summary();
        var header = new EditionHeader(
                DistrictScope.current().toString(),
                summary.number(),
                summary.schemaVersion(),
                summary.contentSha256(),
                summary.previousSha256(),
                summary.publishedAt(),
                summary.publishedBy(),
                summary.approvedBy(),
                summary.note(),
                summary.keyId(),
                stored.withheld(row.withheld()).counts());
        return new SealedEdition(header, summary.sha256(), summary.signature(), content(row));
    }

    /** A changed byte may also keep the content from being unpacked; then no content is the right one. */
    private static byte[] content(EditionRow row) {
        try {
            return StoredEditions.unpack(row.content());
        } catch (RuntimeException broken) {
            LOG.warn("edition {} cannot be unpacked", row.number(), broken);
            return new byte[0];
        }
    }

    record Outcome(boolean ok, int checked, List<Problem> problems) {}

    record Problem(int edition, String problem) {}
}
