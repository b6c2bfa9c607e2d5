package org.plainview.plugins.wisconsin;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.Policy;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * 118.125(3): the board's written rules on pupil records, published as a class 1 notice, and how long each class of record
 * is kept: behavioral records no longer than a year after the pupil leaves, progress records no shorter than five.
 */
final class RecordRulesRule extends WisconsinRule {
    private static final int BEHAVIORAL_MONTHS = 12;
    private static final int PROGRESS_MONTHS = 60;
    /** By 118.125(1)(a) physical health and law enforcement records are behavioral records too. */
    private static final Set<String> BEHAVIORAL =
            Set.of(Fields.BEHAVIORAL, Fields.PHYSICAL_HEALTH, Fields.LAW_ENFORCEMENT);

    private static final Set<String> PROGRESS = Set.of(Fields.PROGRESS);

    RecordRulesRule() {
        super("WI-118.125-3", "Wis. Stat. 118.125(3); ch. 985", Severity.BINDING);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        var rules = policy(record, Fields.PUPIL_RECORDS, day);
        return orElse(
                Stream.concat(
                        rules.map(policy -> published(policy, day)).orElseGet(() -> Stream.of(notMet("no-rules"))),
                        retention(record)),
                met("met", record.elements().size()));
    }

    private Stream<Finding> published(Policy rules, LocalDate day) {
        var changed =
                rules.revisedOn() == null || rules.revisedOn().isAfter(day) ? rules.adoptedOn() : rules.revisedOn();
        var noticed = dayIn(rules, Fields.CLASS_1_NOTICE_ON);
        if (noticed == null || noticed.isAfter(day) || (changed != null && noticed.isBefore(changed))) {
            return notMet("unpublished", List.of(rules));
        }
        return says(rules, Fields.AFFIDAVIT, "yes")
                ? Stream.empty()
                : about(Finding.Status.NEEDS_ATTESTATION, "no-affidavit", List.of(rules));
    }

    private Stream<Finding> retention(DistrictRecord record) {
        if (record.elements().isEmpty()) {
            return Stream.of(notAssessed("no-elements"));
        }
        return Stream.of(
                        about(
                                Finding.Status.NOT_ASSESSED,
                                "unsorted",
                                record.elements().stream()
                                        .filter(each -> said(each, Fields.RECORD_CLASS) == null)
                                        .toList()),
                        about(Finding.Status.NOT_ASSESSED, "time-unsaid", untimed(record)),
                        notMet("kept-too-long", kept(record, BEHAVIORAL, months -> months > BEHAVIORAL_MONTHS)),
                        notMet("kept-too-short", kept(record, PROGRESS, months -> months < PROGRESS_MONTHS)),
                        apart(record))
                .flatMap(each -> each);
    }

    private static List<Element> untimed(DistrictRecord record) {
        return record.elements().stream()
                .filter(each -> isOf(each, BEHAVIORAL) || isOf(each, PROGRESS))
                .filter(each -> RetentionSchedule.monthsKept(record, each) == null)
                .toList();
    }

    private static List<Element> kept(DistrictRecord record, Set<String> classes, IntPredicate months) {
        return record.elements().stream()
                .filter(each -> isOf(each, classes))
                .filter(each -> {
                    var kept = RetentionSchedule.monthsKept(record, each);
                    return kept != null && months.test(kept);
                })
                .toList();
    }

    private static boolean isOf(Element element, Set<String> classes) {
        return classes.contains(element.extra().getOrDefault(Fields.RECORD_CLASS, ""));
    }

    private Stream<Finding> apart(DistrictRecord record) {
        var police = record.elements().stream()
                .filter(each -> says(each, Fields.RECORD_CLASS, Fields.LAW_ENFORCEMENT))
                .toList();
        return Stream.concat(
                notMet(
                        "not-apart",
                        police.stream()
                                .filter(each -> says(each, Fields.STORED_APART, "no"))
                                .toList()),
                about(
                        Finding.Status.NOT_ASSESSED,
                        "apart-unsaid",
                        police.stream()
                                .filter(each -> said(each, Fields.STORED_APART) == null)
                                .toList()));
    }
}
