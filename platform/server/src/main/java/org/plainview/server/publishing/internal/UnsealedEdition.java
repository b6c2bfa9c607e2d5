package org.plainview.server.publishing.internal;

import java.time.Clock;
import java.util.Optional;
import org.plainview.record.EditionChain;
import org.plainview.server.history.History;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.publishing.Edition;
import org.plainview.server.publishing.EditionSummary;
import org.plainview.server.publishing.Editions;
import org.plainview.server.publishing.NextEdition;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the working record as publishing would, and seals nothing. */
@Component
class UnsealedEdition implements NextEdition {
    private final WorkingRecord workingRecord;
    private final Editions editions;
    private final History history;

    UnsealedEdition(WorkingRecord workingRecord, Editions editions, History history) {
        this.workingRecord = workingRecord;
        this.editions = editions;
        this.history = history;
    }

    @Override
    @Transactional(readOnly = true)
    public Edition asItStands() {
        var publishable = Publishable.of(workingRecord.load());
        var draft = Draft.of(publishable.record(), publishable.withheld());
        return new Edition(
                DistrictScope.current(),
                summary(draft),
                publishable.record(),
                publishable.withheld(),
                EditionSeal.pack(draft.canonicalJson()));
    }

    private EditionSummary summary(Draft draft) {
        Optional<Edition> last = editions.current(DistrictScope.current());
        return new EditionSummary(
                last.map(Edition::number).orElse(0) + 1,
                Clock.systemUTC().instant(),
                history.actor().name(),
                null,
                "",
                draft.schemaVersion(),
                "",
                EditionChain.sha256(draft.canonicalJson()),
                last.map(Edition::sha256).orElse(EditionChain.NO_PREVIOUS),
                "",
                "");
    }
}
