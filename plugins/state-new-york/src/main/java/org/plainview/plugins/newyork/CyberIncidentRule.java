package org.plainview.plugins.newyork;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Incident;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * General Municipal Law article 19-C: the state hears of a cyber incident within 72 hours, of a ransom within 24 hours of
 * its payment, and why it was paid within thirty days. Hours are counted as they pass, whatever the clocks are set to.
 */
final class CyberIncidentRule extends IncidentRule {
    private static final LocalDate IN_FORCE = LocalDate.of(2025, Month.JULY, 26);
    private static final int REPORT_HOURS = 72;
    private static final int PAYMENT_HOURS = 24;
    private static final int EXPLANATION_DAYS = 30;

    CyberIncidentRule() {
        super("NY-GML-19C", "Gen. Mun. Law art. 19-C", Severity.BINDING);
    }

    @Override
    public LocalDate inForceFrom() {
        return IN_FORCE;
    }

    @Override
    boolean concerns(Incident incident) {
        return !isNo(incident, Fields.CYBER);
    }

    @Override
    Stream<Finding> judge(DistrictRecord record, Incident incident, LocalDate day) {
        if (!isYes(incident, Fields.CYBER)) {
            return Stream.of(on(Finding.Status.NOT_ASSESSED, incident, "kind-unsaid"));
        }
        var zone = ZoneId.of(record.profile().timeZone());
        var found = timeIn(incident, Fields.FOUND_AT, zone);
        if (found == null) {
            return Stream.of(on(Finding.Status.NOT_ASSESSED, incident, "time-unsaid"));
        }
        var reported = timeIn(incident, Fields.REPORTED_AT, zone);
        return Stream.concat(
                Stream.of(within(incident, "report", reported, found.plusHours(REPORT_HOURS), day)),
                payment(incident, zone, day));
    }

    private Stream<Finding> payment(Incident incident, ZoneId zone, LocalDate day) {
        if (isNo(incident, Fields.RANSOM_PAID)) {
            return Stream.empty();
        }
        var paid = timeIn(incident, Fields.PAID_AT, zone);
        if (!isYes(incident, Fields.RANSOM_PAID) || paid == null) {
            return Stream.of(on(Finding.Status.NOT_ASSESSED, incident, "payment-unsaid"));
        }
        return Stream.of(
                within(
                        incident,
                        "payment",
                        timeIn(incident, Fields.PAYMENT_REPORTED_AT, zone),
                        paid.plusHours(PAYMENT_HOURS),
                        day),
                within(
                        incident,
                        "explanation",
                        dayIn(incident, Fields.PAYMENT_EXPLAINED_ON),
                        paid.toLocalDate().plusDays(EXPLANATION_DAYS),
                        day));
    }

    private Finding within(
            Incident incident, String name, @Nullable ZonedDateTime done, ZonedDateTime due, LocalDate day) {
        if (done != null
                && done.isAfter(due)
                && done.toLocalDate().equals(due.toLocalDate())
                && !done.toLocalDate().isAfter(day)) {
            return on(Finding.Status.NOT_MET, incident, name + "-late", spoken(done), spoken(due))
                    .by(due.toLocalDate());
        }
        return within(incident, name, done == null ? null : done.toLocalDate(), due.toLocalDate(), day);
    }

    private static String spoken(ZonedDateTime time) {
        return time.toLocalDate() + " " + time.toLocalTime();
    }

    private static @Nullable ZonedDateTime timeIn(Incident incident, String field, ZoneId zone) {
        var text = incident.extra().get(field);
        if (text == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(text.trim().replace(' ', 'T')).atZone(zone);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
