package org.plainview.server.publishing.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.record.EditionChain;
import org.plainview.server.history.History;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.publishing.Edition;
import org.plainview.server.publishing.EditionSummary;
import org.plainview.server.publishing.PublicationStep;
import org.plainview.server.publishing.Publisher;
import org.plainview.server.shared.CurrentMember;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Freezes the working record of the district in scope into its next edition. */
@Component
class Publishing implements Publisher {
    private final WorkingRecord workingRecord;
    private final EditionMapper editions;
    private final StoredEditions stored;
    private final ApprovalMapper approvals;
    private final EditionSeal seal;
    private final History history;
    private final CurrentMember members;
    private final List<PublicationStep> steps;

    Publishing(
            WorkingRecord workingRecord,
            EditionMapper editions,
            StoredEditions stored,
            ApprovalMapper approvals,
            EditionSeal seal,
            History history,
            CurrentMember members,
            List<PublicationStep> steps) {
        this.workingRecord = workingRecord;
        this.editions = editions;
        this.stored = stored;
        this.approvals = approvals;
        this.seal = seal;
        this.history = history;
        this.members = members;
        this.steps = steps;
    }

    /**
     * Publishes the working record, or an earlier edition again, as the signed-in member.
     *
     * @param revision at which the working record was reviewed
     * @param restores the number of the earlier edition, or null for the working record
     */
    @Transactional
    public EditionSummary publish(String note, long revision, @Nullable Integer restores) {
        // From here to the commit nobody else writes this district's record or publishes it.
        var now = workingRecord.hold();
        if (now != revision) {
            throw new ProblemException(HttpStatus.PRECONDITION_FAILED, "review-stale").with("revision", now);
        }
        var last = last();
        var draft = draft(restores);
        var request = approvals.request();
        var twoPersonRule = approvals.twoPersonRule();
        PublicationRules.obstacle(members.require(), twoPersonRule, request, now, restores, differs(last, draft))
                .ifPresent(obstacle -> {
                    throw problem(obstacle);
                });
        return publish(last, draft, note, restores, credits(request, twoPersonRule));
    }

    @Override
    @Transactional
    public EditionSummary publish(String note, @Nullable String approvedBy) {
        workingRecord.hold();
        var last = last();
        var draft = draft(null);
        if (!differs(last, draft)) {
            throw problem(Obstacle.NOTHING_NEW);
        }
        return publish(last, draft, note, null, new Credits(history.actor().name(), approvedBy));
    }

    private EditionSummary publish(
            Optional<EditionRow> last, Draft draft, String note, @Nullable Integer restores, Credits credits) {
        var row = seal.seal(last, draft, credits, note, restores);
        editions.insert(row);
        approvals.withdraw();
        history.append(new History.Entry("published", null, null, String.valueOf(row.number()), null, null, note));
        var edition = stored.edition(DistrictScope.current(), row);
        steps.forEach(step -> step.publish(edition));
        announce(edition);
        return edition.summary();
    }

    private Optional<EditionRow> last() {
        return Optional.ofNullable(editions.find(editions.last()));
    }

    private Draft draft(@Nullable Integer restores) {
        if (restores == null) {
            var publishable = Publishable.of(workingRecord.load());
            return Draft.of(publishable.record(), publishable.withheld());
        }
        var earlier = Optional.ofNullable(editions.find(restores))
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "edition-not-found", restores));
        return new Draft(StoredEditions.unpack(earlier.content()), earlier.schemaVersion(), stored.withheld(earlier));
    }

    private boolean differs(Optional<EditionRow> last, Draft draft) {
        return last.isEmpty()
                || !EditionChain.sha256(draft.canonicalJson()).equals(last.get().contentSha256())
                || !draft.withheld().equals(stored.withheld(last.get()));
    }

    private static ProblemException problem(Obstacle obstacle) {
        var status = obstacle == Obstacle.REQUEST_STALE ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT;
        return new ProblemException(status, obstacle.code());
    }

    /** By the two-person rule, the one who asked publishes and the one who releases it approves. */
    private Credits credits(@Nullable ApprovalRequest request, boolean twoPersonRule) {
        var member = history.actor().name();
        return twoPersonRule
                ? new Credits(Objects.requireNonNull(request).requestedBy(), member)
                : new Credits(member, null);
    }

    private void announce(Edition edition) {
        var district = edition.district();
        editions.announce(StoredEditions.CHANNEL, StoredEditions.announcement(district, edition.number()));
        TransactionSynchronizationManager.registerSynchronization(new KnownWhenDone(edition));
    }

    /** @param approvedBy null where one person publishes alone */
    record Credits(String publishedBy, @Nullable String approvedBy) {}

    private final class KnownWhenDone implements TransactionSynchronization {
        private final Edition edition;

        KnownWhenDone(Edition edition) {
            this.edition = edition;
        }

        @Override
        public void afterCommit() {
            stored.published(edition.district(), edition.number());
        }
    }
}
