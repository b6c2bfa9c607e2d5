package org.plainview.plugins.wisconsin;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Incident;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * 134.98: people whose personal information was taken, at the risk of identity theft, hear of it within 45 days; beyond a
 * thousand, the consumer reporting agencies do too. Whether the section binds school districts is open, so it is advice.
 */
final class BreachNoticeRule extends WisconsinRule {
    private static final int DAYS = 45;
    private static final int MANY = 1000;

    BreachNoticeRule() {
        super("WI-134.98", "Wis. Stat. 134.98", Severity.ADVISORY);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return orElse(
                record.incidents().stream()
                        .filter(each -> each.discoveredOn() == null
                                || !each.discoveredOn().isAfter(day))
                        .filter(each ->
                                !says(each, Fields.PERSONAL_INFORMATION, "no") && !says(each, Fields.RISK, "no"))
                        .flatMap(each -> judge(record, each, day)),
                notApplicable("no-incidents"));
    }

    private Stream<Finding> judge(DistrictRecord record, Incident incident, LocalDate day) {
        if (!says(incident, Fields.PERSONAL_INFORMATION, "yes") || !says(incident, Fields.RISK, "yes")) {
            return Stream.of(on(Finding.Status.NOT_ASSESSED, incident, "risk-unsaid"));
        }
        var learned = dayIn(incident, Fields.LEARNED_ON);
        var since = learned == null ? incident.discoveredOn() : learned;
        if (since == null) {
            return Stream.of(on(Finding.Status.NOT_ASSESSED, incident, "undated"));
        }
        return Stream.concat(Stream.of(told(record, incident, since.plusDays(DAYS), day)), bureaus(incident, day));
    }

    private Finding told(DistrictRecord record, Incident incident, LocalDate due, LocalDate day) {
        var sent = record.notices().named(incident.notices()).stream()
                .filter(each -> each.sentOn() != null && !each.sentOn().isAfter(day))
                .map(each -> Objects.requireNonNull(each.sentOn()))
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (sent != null) {
            return sent.isAfter(due)
                    ? on(Finding.Status.NOT_MET, incident, "late", sent, due).by(due)
                    : metBy(incident, "in-time", sent);
        }
        return day.isAfter(due)
                ? on(Finding.Status.NOT_MET, incident, "missed", due).by(due)
                : on(Finding.Status.DUE, incident, "due", due).by(due);
    }

    private Stream<Finding> bureaus(Incident incident, LocalDate day) {
        var affected = incident.affected();
        if (affected == null) {
            return incident.affectedBelow() == null
                    ? Stream.of(on(Finding.Status.NOT_ASSESSED, incident, "number-unsaid"))
                    : Stream.empty();
        }
        var told = dayIn(incident, Fields.BUREAUS_TOLD_ON);
        return affected <= MANY || (told != null && !told.isAfter(day))
                ? Stream.empty()
                : Stream.of(on(Finding.Status.NOT_MET, incident, "bureaus"));
    }
}
