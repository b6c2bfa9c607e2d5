package org.plainview.plugins.newyork;

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
 * 121.10(e) to (i): everyone whose data was touched is told within sixty days of the discovery, or within seven days of
 * the end of a hold, if that is later. Students' families and teachers or principals are told apart.
 */
final class FamiliesNoticeRule extends IncidentRule {
    private static final int DAYS = 60;
    private static final int DAYS_AFTER_HOLD = 7;

    FamiliesNoticeRule() {
        super("NY-121.10-NOTICE", "8 NYCRR 121.10(e)-(i)", Severity.BINDING);
    }

    @Override
    Stream<Finding> judge(DistrictRecord record, Incident incident, LocalDate day) {
        var discovered = incident.discoveredOn();
        if (discovered == null) {
            return Stream.of(on(Finding.Status.NOT_ASSESSED, incident, "undated"));
        }
        var populations = chosen(incident, Fields.POPULATIONS);
        if (populations.isEmpty()) {
            return Stream.of(on(Finding.Status.NOT_ASSESSED, incident, "who-unsaid"));
        }
        var notices = record.notices().named(incident.notices());
        var clocks =
                populations.stream().sorted().map(population -> told(incident, population, notices, discovered, day));
        var sent = notices.stream().filter(notice -> isSent(notice, day)).toList();
        return Stream.concat(clocks, covers("contents", sent, Fields.BREACH_NOTICE, Fields.BREACH_NOTICE_TOPICS));
    }

    private Finding told(
            Incident incident, String population, List<Notice> notices, LocalDate discovered, LocalDate day) {
        var first = notices.stream()
                .filter(notice -> isSent(notice, day)
                        && chosen(notice, Fields.NOTICE_POPULATIONS).contains(population))
                .map(notice -> Objects.requireNonNull(notice.sentOn()))
                .min(Comparator.naturalOrder())
                .orElse(null);
        var holdEnded = dayIn(incident, Fields.HOLD_ENDED_ON);
        if (first == null && isYes(incident, Fields.HOLD) && (holdEnded == null || holdEnded.isAfter(day))) {
            return on(Finding.Status.DUE, incident, population + "-held");
        }
        return within(incident, population, first, due(discovered, holdEnded), day);
    }

    private static LocalDate due(LocalDate discovered, @Nullable LocalDate holdEnded) {
        var usual = discovered.plusDays(DAYS);
        var afterHold = holdEnded == null ? usual : holdEnded.plusDays(DAYS_AFTER_HOLD);
        return afterHold.isAfter(usual) ? afterHold : usual;
    }

    private static boolean isSent(Notice notice, LocalDate day) {
        return notice.sentOn() != null && !notice.sentOn().isAfter(day);
    }
}
