package org.plainview.plugins.utah;

import java.time.LocalDate;
import java.time.Month;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Incident;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * 53G-8-903: since May 2026 the state board hears of a breach within 24 hours, and someone is the point of contact. The
 * record knows days: told on the day of discovery is in time, told on the day after may be.
 */
final class CyberNoticeRule extends IncidentRule {
    private static final LocalDate SINCE = LocalDate.of(2026, Month.MAY, 6);

    CyberNoticeRule() {
        super("UT-53G-8-903", "Utah Code 53G-8-903", Severity.BINDING);
    }

    @Override
    public LocalDate inForceFrom() {
        return SINCE;
    }

    @Override
    Stream<Finding> inGeneral(DistrictRecord record) {
        return Stream.of(record.contacts().stream()
                .filter(each -> isYes(each, Fields.CYBER_CONTACT))
                .findFirst()
                .map(each -> metBy(each, "contact", each.office()))
                .orElseGet(() -> notMet("no-contact")));
    }

    @Override
    Stream<Finding> judge(DistrictRecord record, Incident incident, LocalDate found, LocalDate day) {
        return found.isBefore(SINCE) ? Stream.empty() : Stream.of(told(incident, found, day), center(incident, day));
    }

    private Finding told(Incident incident, LocalDate found, LocalDate day) {
        var told = dayIn(incident, Fields.BOARD_TOLD_ON);
        var due = found.plusDays(1);
        if (told != null && told.equals(due) && !told.isAfter(day) && !isYes(incident, Fields.WITHIN_24_HOURS)) {
            return isNo(incident, Fields.WITHIN_24_HOURS)
                    ? on(Finding.Status.NOT_MET, incident, "board-late", told, due)
                            .by(due)
                    : on(Finding.Status.NEEDS_ATTESTATION, incident, "hours-unsaid")
                            .by(due);
        }
        return within(incident, "board", told, due, day);
    }

    private Finding center(Incident incident, LocalDate day) {
        var told = dayIn(incident, Fields.CYBER_CENTER_TOLD_ON);
        return told == null || told.isAfter(day)
                ? on(Finding.Status.NOT_MET, incident, "no-center")
                : metBy(incident, "center", told);
    }
}
