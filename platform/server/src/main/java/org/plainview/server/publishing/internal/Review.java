package org.plainview.server.publishing.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Completeness;
import org.plainview.record.Difference;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.ItemRef;
import org.plainview.record.RecordChange.Action;
import org.plainview.record.Sentences;
import org.plainview.server.history.History;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.links.BrokenLinks;
import org.plainview.server.publishing.Edition;
import org.plainview.server.publishing.Editions;
import org.plainview.server.publishing.Withheld;
import org.plainview.server.publishing.internal.PublishingController.Settings;
import org.plainview.server.publishing.internal.ReviewView.BrokenLinkView;
import org.plainview.server.publishing.internal.ReviewView.Counts;
import org.plainview.server.publishing.internal.ReviewView.DocumentWarning;
import org.plainview.server.publishing.internal.ReviewView.LastEdition;
import org.plainview.server.publishing.internal.ReviewView.MissingView;
import org.plainview.server.publishing.internal.ReviewView.RequestView;
import org.plainview.server.publishing.internal.ReviewView.ScheduledView;
import org.plainview.server.publishing.internal.ReviewView.SentenceView;
import org.plainview.server.shared.CurrentMember;
import org.plainview.server.shared.Member;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.Words;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the next edition would change, what it would still leave out, and who may publish it. */
@Component
class Review {
    private static final Duration LONGEST_WAIT = Duration.ofDays(366);

    private final WorkingRecord workingRecord;
    private final Editions editions;
    private final HardTexts hardTexts;
    private final BrokenLinks brokenLinks;
    private final DocumentWarnings documentWarnings;
    private final ApprovalMapper approvals;
    private final ScheduleMapper schedule;
    private final CurrentMember members;
    private final History history;
    private final Words words;

    Review(
            WorkingRecord workingRecord,
            Editions editions,
            HardTexts hardTexts,
            BrokenLinks brokenLinks,
            DocumentWarnings documentWarnings,
            ApprovalMapper approvals,
            ScheduleMapper schedule,
            CurrentMember members,
            History history,
            Words words) {
        this.workingRecord = workingRecord;
        this.editions = editions;
        this.hardTexts = hardTexts;
        this.brokenLinks = brokenLinks;
        this.documentWarnings = documentWarnings;
        this.approvals = approvals;
        this.schedule = schedule;
        this.members = members;
        this.history = history;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public ReviewView view() {
        // Before the record, so that an edit in between makes what is shown stale and not what is published.
        var revision = workingRecord.revision();
        var working = workingRecord.load();
        var publishable = Publishable.of(working);
        var last = editions.current(DistrictScope.current());
        var difference = Difference.between(last.map(Edition::record).orElse(null), publishable.record());
        var something = last.isEmpty()
                || !difference.isEmpty()
                || !last.get().withheld().equals(publishable.withheld());
        var member = members.require();
        var request = approvals.request();
        var twoPersonRule = approvals.twoPersonRule();
        var restores = request == null ? null : request.restores();
        var obstacle = PublicationRules.obstacle(
                member, twoPersonRule, request, revision, restores, something || restores != null);
        var documents = documentWarnings.in(publishable.record());
        var language = words.asked();
        var whyNot = obstacle.map(each -> words.say(language, "problem." + each.code() + ".detail"))
                .or(() -> missing(documents)
                        .map(label -> words.say(language, "problem.publish-document-missing.detail", label)));
        return new ReviewView(
                last.map(edition -> new LastEdition(edition.number(), edition.publishedAt(), edition.note()))
                        .orElse(null),
                revision,
                sentences(difference, language),
                missing(working, publishable.completeness()),
                hardTexts.in(publishable.record()),
                broken(publishable.record()),
                documents,
                counts(working, publishable, difference),
                twoPersonRule,
                request == null ? null : view(request, member, revision),
                scheduled(working.profile(), revision, language),
                working.profile().timeZone(),
                whyNot.isEmpty(),
                whyNot.orElse(null));
    }

    /** Whose document is not there. */
    private static Optional<String> missing(List<DocumentWarning> documents) {
        return documents.stream()
                .filter(each -> each.barriers().contains(DocumentWarnings.MISSING))
                .map(DocumentWarning::label)
                .findFirst();
    }

    private @Nullable ScheduledView scheduled(DistrictProfile profile, long revision, Locale language) {
        var row = schedule.find();
        return row == null
                ? null
                : new ScheduledView(
                        row.publishAt(),
                        LocalDateTime.ofInstant(row.publishAt(), ZoneId.of(profile.timeZone())),
                        row.publishedBy(),
                        row.approvedBy(),
                        row.note(),
                        row.restores(),
                        row.revision() != revision,
                        row.failure() == null
                                ? null
                                : words.say(
                                        language,
                                        "problem." + row.failure() + ".detail",
                                        Objects.requireNonNullElse(row.failedOn(), "")));
    }

    /**
     * The moment at which the clocks of the district show {@code at}.
     *
     * @throws ProblemException if it is past, or further away than a year
     */
    @Transactional(readOnly = true)
    public Instant moment(LocalDateTime at) {
        var moment =
                at.atZone(ZoneId.of(workingRecord.profile().value().timeZone())).toInstant();
        var now = Instant.now();
        if (!moment.isAfter(now)) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid").field("at", "schedule-past");
        } else if (moment.isAfter(now.plus(LONGEST_WAIT))) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid").field("at", "schedule-far");
        }
        return moment;
    }

    /** Asks that the record be published as it stands now, or an earlier edition again. Takes the place of an open request. */
    @Transactional
    public void ask(String note, @Nullable Integer restores) {
        if (restores != null && editions.find(DistrictScope.current(), restores).isEmpty()) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "edition-not-found", restores);
        }
        var member = members.require();
        approvals.ask(member.name(), member.id(), note, workingRecord.hold(), restores);
        history.append(History.Entry.of("approval-requested", note));
    }

    /** Takes the open request back, if there is one. */
    @Transactional
    public void withdraw() {
        if (approvals.withdraw() > 0) {
            history.append(History.Entry.of("approval-withdrawn", ""));
        }
    }

    @Transactional(readOnly = true)
    public Settings settings() {
        return new Settings(approvals.twoPersonRule());
    }

    @Transactional
    public Settings change(Settings settings) {
        if (approvals.twoPersonRule() != settings.twoPersonRule()) {
            approvals.twoPersonRuleIs(settings.twoPersonRule());
            history.append(
                    History.Entry.of(settings.twoPersonRule() ? "two-person-rule-on" : "two-person-rule-off", ""));
        }
        return settings;
    }

    private static List<SentenceView> sentences(Difference difference, Locale language) {
        var sentences = Sentences.in(language);
        return difference.sentences().stream()
                .map(line -> new SentenceView(
                        sentences.say(line.sentence()),
                        line.item() == null ? null : line.item().kind().code(),
                        line.item() == null ? null : line.item().key().value(),
                        code(line.action())))
                .toList();
    }

    private static String code(Action action) {
        return switch (action) {
            case ADDED -> "added";
            case REMOVED -> "removed";
            case EDITED -> "changed";
        };
    }

    private static List<MissingView> missing(DistrictRecord working, Completeness completeness) {
        return completeness.incomplete().stream()
                .map(each -> new MissingView(
                        each.item().kind().code(),
                        each.item().key().value(),
                        label(working, each.item()),
                        each.fields()))
                .toList();
    }

    private List<BrokenLinkView> broken(DistrictRecord publishable) {
        return brokenLinks.in(publishable).stream()
                .map(link -> {
                    var item = link.item();
                    return new BrokenLinkView(
                            item == null ? null : item.kind().code(),
                            item == null ? null : item.key().value(),
                            item == null ? publishable.profile().name() : publishable.labelOf(item),
                            link.field(),
                            link.address());
                })
                .toList();
    }

    private static String label(DistrictRecord record, ItemRef item) {
        Optional<? extends Item> found = record.find(item.kind(), item.key());
        return found.map(Item::label).orElse(item.key().value());
    }

    private static Counts counts(DistrictRecord working, Publishable publishable, Difference difference) {
        var elements = publishable.completeness().count(ItemKind.ELEMENT);
        Withheld withheld = publishable.withheld();
        return new Counts(
                (int) working.all().count(),
                elements.total(),
                elements.complete(),
                withheld.elements(),
                count(difference, Action.ADDED),
                count(difference, Action.EDITED),
                count(difference, Action.REMOVED));
    }

    private static int count(Difference difference, Action action) {
        return (int) difference.changes().stream()
                .filter(change -> change.action() == action)
                .count();
    }

    private static RequestView view(ApprovalRequest request, Member member, long revision) {
        return new RequestView(
                request.requestedBy(),
                request.requestedAt(),
                request.note(),
                request.revision(),
                request.restores(),
                request.requestedById().equals(member.id()),
                request.revision() != revision);
    }
}
