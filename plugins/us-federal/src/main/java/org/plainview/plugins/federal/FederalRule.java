package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Agreement;
import org.plainview.record.Disclosure;
import org.plainview.record.DistrictRecord;
import org.plainview.record.FerpaException;
import org.plainview.record.Item;
import org.plainview.record.Notice;
import org.plainview.record.NoticeKind;
import org.plainview.record.Policy;
import org.plainview.spi.CitedRule;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** What the rules of this pack share: how they find policies, notices and disclosures. */
abstract class FederalRule extends CitedRule {
    FederalRule(String id, String citation, Severity severity) {
        super(id, citation, severity);
    }

    /** The policy to which the district gave {@code role}, unless it is adopted later than {@code day} or rescinded by then. */
    static Optional<Policy> policy(DistrictRecord record, String role, LocalDate day) {
        return record.policies().stream()
                .filter(policy -> chosen(policy, Fields.POLICY_ROLES).contains(role))
                .filter(policy ->
                        policy.adoptedOn() == null || !policy.adoptedOn().isAfter(day))
                .filter(policy ->
                        policy.rescindedOn() == null || policy.rescindedOn().isAfter(day))
                .findFirst();
    }

    /** The notices of a kind that were given by {@code day}, the oldest first. */
    static List<Notice> given(DistrictRecord record, NoticeKind kind, LocalDate day) {
        return given(record, notice -> notice.noticeKind() == kind, day);
    }

    /** The notices to which the district gave {@code role} and that were given by {@code day}, the oldest first. */
    static List<Notice> given(DistrictRecord record, String role, LocalDate day) {
        return given(record, notice -> says(notice, Fields.NOTICE_ROLE, role), day);
    }

    private static List<Notice> given(DistrictRecord record, Predicate<Notice> wanted, LocalDate day) {
        return record.notices().stream()
                .filter(wanted)
                .filter(notice -> notice.sentOn() != null && !notice.sentOn().isAfter(day))
                .sorted(Comparator.comparing(FederalRule::sentOn))
                .toList();
    }

    /** When a notice of {@link #given} went out. */
    static LocalDate sentOn(Notice notice) {
        return Objects.requireNonNull(notice.sentOn());
    }

    static List<Disclosure> under(DistrictRecord record, FerpaException... exceptions) {
        var asked = List.of(exceptions);
        return record.disclosures().stream()
                .filter(each -> each.ferpaExceptions().stream().anyMatch(asked::contains))
                .toList();
    }

    /** The agreements that hold on {@code day} and cover {@code disclosure}: its own, or else those with its recipient. */
    static List<Agreement> covering(DistrictRecord record, Disclosure disclosure, LocalDate day) {
        var own = disclosure.agreement();
        var agreements = own == null
                ? record.agreements().stream()
                        .filter(each -> disclosure.recipient().equals(each.recipient()))
                : record.agreements().find(own).stream();
        return agreements.filter(each -> holds(each, day)).toList();
    }

    static boolean holds(Agreement agreement, LocalDate day) {
        var from = agreement.effectiveOn() == null ? agreement.signedOn() : agreement.effectiveOn();
        var until = agreement.expiresOn();
        return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
    }

    /**
     * That a yearly notice has not gone out: {@code missed} once school has begun, {@code due} before, and {@code start-unsaid}
     * where no school says when it begins, so that only the end of the year is sure.
     */
    final Finding notGiven(DistrictRecord record, LocalDate day) {
        var year = SchoolYear.of(day);
        return year.firstDay(record)
                .map(start -> day.isAfter(start)
                        ? of(Finding.Status.NOT_MET, List.of(), "missed", year.name(), start)
                                .by(start)
                        : of(Finding.Status.DUE, List.of(), "due", year.name(), start)
                                .by(start))
                .orElseGet(() -> of(Finding.Status.DUE, List.of(), "start-unsaid", year.name())
                        .by(year.ends()));
    }

    /** One finding of {@code status} about those of {@code items} that {@code wanted} does not hold for. */
    final <T extends Item> Stream<Finding> lacking(
            Finding.Status status, String name, List<T> items, Predicate<T> wanted) {
        return about(status, name, items.stream().filter(wanted.negate()).toList());
    }

    final <T extends Item> Stream<Finding> lacking(String name, List<T> items, Predicate<T> wanted) {
        return lacking(Finding.Status.NOT_MET, name, items, wanted);
    }

    /** Those of {@code items} that deny {@code field}, and those of which a person has to say it ({@code <name>-unsaid}). */
    final Stream<Finding> affirmed(String name, List<? extends Item> items, String field) {
        return Stream.concat(
                notMet(name, items.stream().filter(item -> isNo(item, field)).toList()),
                about(
                        Finding.Status.NEEDS_ATTESTATION,
                        name + "-unsaid",
                        items.stream().filter(item -> !says(item, field)).toList()));
    }

    /** The day in {@code field}, unless it lies after {@code day}. */
    static @Nullable LocalDate pastDayIn(Item item, String field, LocalDate day) {
        var said = dayIn(item, field);
        return said == null || said.isAfter(day) ? null : said;
    }
}
