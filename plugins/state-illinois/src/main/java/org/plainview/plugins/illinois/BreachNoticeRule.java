package org.plainview.plugins.illinois;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Incident;
import org.plainview.record.Notice;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * 27(e): parents are told within thirty days after the operator's notice or the school's own finding, whichever came first.
 * Police may ask in writing to wait; after such a wait no number of days is known, so the notice is due at once.
 */
final class BreachNoticeRule extends IllinoisRule {
    private static final int DAYS = 30;

    BreachNoticeRule() {
        super("IL-SOPPA-27e", "105 ILCS 85/27(e)", Severity.ADVISORY);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return orElse(
                record.incidents().stream()
                        .filter(each -> each.discoveredOn() == null
                                || (!each.discoveredOn().isAfter(day)
                                        && !each.discoveredOn().isBefore(ACT)))
                        .flatMap(each -> judge(record, each, day)),
                inCommon(Finding.Status.NOT_APPLICABLE, "no-incidents"));
    }

    private Stream<Finding> judge(DistrictRecord record, Incident incident, LocalDate day) {
        var known = Stream.of(Fields.OPERATOR_TOLD_ON, Fields.DETERMINED_ON)
                .filter(field -> isDone(incident, field, day))
                .map(field -> Objects.requireNonNull(dayIn(incident, field)))
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (known == null) {
            return Stream.of(on(Finding.Status.NOT_ASSESSED, incident, "undated"));
        }
        var sent = record.notices().named(incident.notices()).stream()
                .filter(each -> each.sentOn() != null && !each.sentOn().isAfter(day))
                .toList();
        return Stream.concat(
                Stream.of(told(incident, sent, known, day)),
                covers("contents", sent, Fields.BREACH_NOTICE, Fields.BREACH_NOTICE_TOPICS));
    }

    private Finding told(Incident incident, List<Notice> sent, LocalDate known, LocalDate day) {
        var first = sent.stream()
                .map(each -> Objects.requireNonNull(each.sentOn()))
                .min(Comparator.naturalOrder())
                .orElse(null);
        var ended = isYes(incident, Fields.HOLD) ? dayIn(incident, Fields.HOLD_ENDED_ON) : null;
        if (first == null && isYes(incident, Fields.HOLD) && (ended == null || ended.isAfter(day))) {
            return on(Finding.Status.DUE, incident, "notice-held");
        }
        return within(incident, "notice", first, due(known, ended), day);
    }

    private static LocalDate due(LocalDate known, @Nullable LocalDate holdEnded) {
        var usual = known.plusDays(DAYS);
        return holdEnded != null && holdEnded.isAfter(usual) ? holdEnded : usual;
    }
}
