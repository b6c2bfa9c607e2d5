package org.plainview.plugins.illinois;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Incident;
import org.plainview.spi.Finding;

/**
 * 27(a)(5): breaches at the school and at operators stand on a public list by the refresh that follows, for five years. One
 * that touched less than a tenth of the students may be left out.
 */
final class BreachListRule extends IllinoisRule {
    BreachListRule() {
        super("IL-SOPPA-27a5", "105 ILCS 85/27(a)(5)");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        var judged = record.incidents().stream()
                .filter(each -> Breaches.isRecent(each, day))
                .flatMap(each -> judge(each, day));
        return orElse(
                Stream.concat(unposted(record, Fields.BREACHES), judged),
                inCommon(Finding.Status.NOT_APPLICABLE, "no-incidents"));
    }

    private Stream<Finding> judge(Incident incident, LocalDate day) {
        var discovered = incident.discoveredOn();
        if (discovered == null) {
            return Stream.of(on(Finding.Status.NOT_ASSESSED, incident, "undated"));
        }
        return switch (Breaches.share(incident)) {
            case UNSAID -> Stream.of(on(Finding.Status.NOT_ASSESSED, incident, "share-unsaid"));
            case BELOW_A_TENTH ->
                Stream.of(new Finding(
                        Finding.Status.NOT_APPLICABLE,
                        List.of(Finding.Subject.of(incident)),
                        say("below"),
                        null,
                        null));
            case A_TENTH_OR_MORE -> Stream.of(listed(incident, discovered, day));
        };
    }

    private Finding listed(Incident incident, LocalDate discovered, LocalDate day) {
        if (!isDone(incident, Fields.BREACH_POSTED_ON, day)) {
            var due = Period.nextRefresh(discovered);
            return on(
                            day.isAfter(due) ? Finding.Status.NOT_MET : Finding.Status.DUE,
                            incident,
                            day.isAfter(due) ? "missed" : "due",
                            due)
                    .by(due);
        }
        if (isYes(incident, Fields.COUNT_BARRED)) {
            return metBy(incident, "met-without-count");
        }
        return isNo(incident, Fields.COUNT_BARRED)
                ? metBy(incident, "met")
                : on(Finding.Status.NOT_ASSESSED, incident, "count-unsaid");
    }
}
