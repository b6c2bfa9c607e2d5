package org.plainview.plugins.colorado;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Incident;
import org.plainview.record.Notice;
import org.plainview.spi.Finding;

/**
 * 24-73-103: residents are told within thirty days after it is determined that a breach occurred; the attorney general too
 * from 500 residents on, and the credit bureaus above 1,000, for whom the law names no number of days.
 */
final class BreachNoticeRule extends ColoradoRule {
    private static final LocalDate AMENDED = LocalDate.of(2018, Month.SEPTEMBER, 1);
    private static final int DAYS = 30;
    private static final int ATTORNEY_GENERAL_FROM = 500;
    private static final int BUREAUS_ABOVE = 1000;

    BreachNoticeRule() {
        super("CO-24-73-103", "CRS 24-73-103");
    }

    @Override
    public LocalDate inForceFrom() {
        return AMENDED;
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return orElse(
                record.incidents().stream()
                        .filter(each -> each.discoveredOn() == null
                                || !each.discoveredOn().isAfter(day))
                        .filter(each -> !isNo(each, Fields.NOTICE_NEEDED))
                        .flatMap(each -> judge(record, each, day)),
                notApplicable("no-breach"));
    }

    private Stream<Finding> judge(DistrictRecord record, Incident incident, LocalDate day) {
        if (!isYes(incident, Fields.NOTICE_NEEDED)) {
            return Stream.of(on(Finding.Status.NOT_ASSESSED, incident, "need-unsaid"));
        }
        var determined = dayIn(incident, Fields.DETERMINED_ON);
        if (determined == null || determined.isAfter(day)) {
            return Stream.of(on(Finding.Status.NOT_ASSESSED, incident, "undetermined"));
        }
        var sent = record.notices().named(incident.notices()).stream()
                .filter(each -> each.sentOn() != null && !each.sentOn().isAfter(day))
                .toList();
        return Stream.of(
                        Stream.of(residents(incident, sent, determined, day)),
                        covers("contents", sent, Fields.NOTICE, Fields.NOTICE_TOPICS),
                        officials(incident, determined, day))
                .flatMap(each -> each);
    }

    private Finding residents(Incident incident, List<Notice> sent, LocalDate determined, LocalDate day) {
        var first = sent.stream()
                .map(each -> Objects.requireNonNull(each.sentOn()))
                .min(Comparator.naturalOrder())
                .orElse(null);
        var ended = dayIn(incident, Fields.HOLD_ENDED_ON);
        var isHeld = isYes(incident, Fields.HOLD) && (ended == null || ended.isAfter(day));
        if (isHeld && first == null) {
            return on(Finding.Status.DUE, incident, "residents-held");
        }
        var from = ended != null && ended.isAfter(determined) ? ended : determined;
        return within(incident, "residents", first, from.plusDays(DAYS), day);
    }

    /** What the number of residents asks for. Where it is unsure, what is certain is still judged. */
    private Stream<Finding> officials(Incident incident, LocalDate determined, LocalDate day) {
        var least = incident.affected() == null ? 0 : incident.affected();
        var isCounted = incident.affected() != null
                || (incident.affectedBelow() != null && incident.affectedBelow() <= ATTORNEY_GENERAL_FROM);
        if (!isCounted) {
            return Stream.of(on(Finding.Status.NOT_ASSESSED, incident, "number-unsaid"));
        }
        var attorneyGeneral = least < ATTORNEY_GENERAL_FROM
                ? none()
                : Stream.of(within(
                        incident,
                        "attorney-general",
                        dayIn(incident, Fields.ATTORNEY_GENERAL_TOLD_ON),
                        determined.plusDays(DAYS),
                        day));
        var bureaus = least <= BUREAUS_ABOVE || isDone(incident, Fields.BUREAUS_TOLD_ON, day)
                ? none()
                : Stream.of(on(Finding.Status.DUE, incident, "bureaus-due"));
        return Stream.concat(attorneyGeneral, bureaus);
    }
}
