package org.plainview.server.publishing.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.record.EditionChain;
import org.plainview.server.history.History;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.publishing.Edition;
import org.plainview.server.publishing.EditionSummary;
import org.plainview.server.publishing.PublicationStep;
import org.plainview.server.publishing.Publisher;
import org.plainview.server.publishing.internal.PublishingController.CompletenessPoint;
import org.plainview.server.shared.CurrentMember;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Freezes the working record of the district in scope into its next edition. */
@Component
class Publishing implements Publisher {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final WorkingRecord workingRecord;
    private final EditionMapper editions;
    private final StoredEditions stored;
    private final ApprovalMapper approvals;
    private final ScheduleMapper schedule;
    private final EditionSeal seal;
    private final History history;
    private final CurrentMember members;
    private final List<PublicationStep> steps;
    // Asked for late, because the scheduler is made from the jobs, and a job is made from this.
    private final ObjectProvider<SchedulerClient> scheduler;

    Publishing(
            WorkingRecord workingRecord,
            EditionMapper editions,
            StoredEditions stored,
            ApprovalMapper approvals,
            ScheduleMapper schedule,
            EditionSeal seal,
            History history,
            CurrentMember members,
            List<PublicationStep> steps,
            ObjectProvider<SchedulerClient> scheduler) {
        this.workingRecord = workingRecord;
        this.editions = editions;
        this.stored = stored;
        this.approvals = approvals;
        this.schedule = schedule;
        this.seal = seal;
        this.history = history;
        this.members = members;
        this.steps = steps;
        this.scheduler = scheduler;
    }

    /**
     * Publishes the working record, or an earlier edition again, as the signed-in member.
     *
     * @param revision at which the working record was reviewed
     * @param restores the number of the earlier edition, or null for the working record
     */
    @Transactional
    public EditionSummary publish(String note, long revision, @Nullable Integer restores) {
        var reviewed = reviewed(revision, restores);
        return publish(reviewed.last(), reviewed.draft(), note, restores, reviewed.credits());
    }

    /**
     * As {@link #publish(String, long, Integer)}, but at {@code at}: what is published then is what stands now. Takes the place
     * of a publication that waits already.
     */
    @Transactional
    public void schedule(String note, long revision, @Nullable Integer restores, Instant at) {
        var reviewed = reviewed(revision, restores);
        var draft = reviewed.draft();
        var row = new ScheduledRow(
                UUID.randomUUID(),
                at,
                draft.schemaVersion(),
                EditionSeal.pack(draft.canonicalJson()),
                stored.write(draft.withheld()),
                restores,
                revision,
                note,
                reviewed.credits().publishedBy(),
                reviewed.credits().approvedBy(),
                null,
                null);
        schedule.put(row);
        approvals.withdraw();
        history.append(new History.Entry("publication-scheduled", null, null, byClocks(at), null, null, note));
        ScheduledPublication.schedule(scheduler.getObject(), row.id(), at);
    }

    /** By those of the district: {@code 2026-12-01 06:00}. */
    private String byClocks(Instant at) {
        var zone = ZoneId.of(workingRecord.profile().value().timeZone());
        return MINUTES.format(LocalDateTime.ofInstant(at, zone));
    }

    /** Takes back the publication that waits, if there is one. */
    @Transactional
    public void withdrawScheduled() {
        workingRecord.hold();
        withdrawWaiting();
    }

    private void withdrawWaiting() {
        if (schedule.withdraw() > 0) {
            history.append(History.Entry.of("schedule-withdrawn", ""));
        }
    }

    /** Publishes what waited for this moment, unless the public sees exactly that by now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publishScheduled(ScheduledRow row) {
        workingRecord.hold();
        var draft = Draft.frozen(
                StoredEditions.unpack(row.content()), row.schemaVersion(), stored.withheld(row.withheld()));
        var last = last();
        schedule.withdraw();
        if (differs(last, draft)) {
            publish(last, draft, row.note(), row.restores(), new Credits(row.publishedBy(), row.approvedBy()));
        }
    }

    /** What a member looked at and may publish. */
    private record Reviewed(Optional<EditionRow> last, Draft draft, Credits credits) {}

    private Reviewed reviewed(long revision, @Nullable Integer restores) {
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
        return new Reviewed(last, draft, credits(request, twoPersonRule));
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
        // It was reviewed before this edition and would take back what this one says.
        withdrawWaiting();
        history.append(new History.Entry("published", null, null, String.valueOf(row.number()), null, null, note));
        var edition = stored.edition(DistrictScope.current(), row);
        steps.forEach(step -> step.publish(edition));
        announce(edition);
        return edition.summary();
    }

    /** Of the newest {@code limit} editions, the oldest first. */
    @Transactional(readOnly = true)
    public List<CompletenessPoint> completeness(int limit) {
        return editions.completeness(limit).stream()
                .map(row -> {
                    int documented = row.elements() == null ? elements(row.number()) : row.elements();
                    return new CompletenessPoint(
                            row.number(), row.publishedAt(), documented, documented + row.withheld());
                })
                .toList();
    }

    private int elements(int number) {
        return stored.find(DistrictScope.current(), number)
                .map(edition -> edition.record().elements().size())
                .orElse(0);
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
        return Draft.frozen(
                StoredEditions.unpack(earlier.content()), earlier.schemaVersion(), stored.withheld(earlier.withheld()));
    }

    private boolean differs(Optional<EditionRow> last, Draft draft) {
        return last.isEmpty()
                || !EditionChain.sha256(draft.canonicalJson()).equals(last.get().contentSha256())
                || !draft.withheld().equals(stored.withheld(last.get().withheld()));
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
