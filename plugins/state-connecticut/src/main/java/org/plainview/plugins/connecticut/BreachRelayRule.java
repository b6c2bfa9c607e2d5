package org.plainview.plugins.connecticut;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Incident;
import org.plainview.spi.BusinessDays;
import org.plainview.spi.Finding;

/**
 * 10-234dd(a): what a contractor tells the board about a breach goes on to students and parents within two business days,
 * and onto the site. Until June 2017 the board had 48 hours (Public Act 16-189, changed by 17-200).
 */
final class BreachRelayRule extends CtRule {
    private static final LocalDate BREACHES_SINCE = LocalDate.of(2016, Month.OCTOBER, 1);
    private static final LocalDate BUSINESS_DAYS_SINCE = LocalDate.of(2017, Month.JULY, 1);
    private static final int DAYS = 2;
    private static final int FOR_STUDENT_INFORMATION = 30;
    private static final int FOR_OTHER_DATA = 60;

    BreachRelayRule() {
        super("CT-234dd", "CGS 10-234dd(a)");
    }

    @Override
    public LocalDate inForceFrom() {
        return BREACHES_SINCE;
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return orElse(
                record.incidents().stream()
                        .filter(each -> each.recipient() != null && isContractor(record, each.recipient()))
                        .filter(each -> each.discoveredOn() == null
                                || !each.discoveredOn().isAfter(day))
                        .flatMap(each -> judge(record, each, day)),
                notApplicable("no-incidents"));
    }

    private Stream<Finding> judge(DistrictRecord record, Incident incident, LocalDate day) {
        var told = dayIn(incident, Fields.TOLD_ON);
        if (told == null) {
            return Stream.of(on(Finding.Status.NOT_ASSESSED, incident, "told-unsaid"));
        }
        if (told.isAfter(day)) {
            return Stream.of(on(Finding.Status.NOT_ASSESSED, incident, "not-told-yet"));
        }
        var due = dueAfter(told);
        return Stream.of(
                        Stream.of(within(incident, "notice", firstSent(record, incident.notices(), day), due, day)),
                        Stream.of(within(incident, "page", dayIn(incident, Fields.BREACH_POSTED_ON), due, day)),
                        contractor(incident, told))
                .flatMap(each -> each);
    }

    static LocalDate dueAfter(LocalDate told) {
        return told.isBefore(BUSINESS_DAYS_SINCE) ? told.plusDays(DAYS) : BusinessDays.after(told, DAYS);
    }

    /** The contractor's own days, which the board cannot keep for it. */
    private Stream<Finding> contractor(Incident incident, LocalDate told) {
        var found = dayIn(incident, Fields.VENDOR_FOUND_ON);
        if (found == null || !says(incident, Fields.DATA_CLASS)) {
            return Stream.empty();
        }
        var days = says(incident, Fields.DATA_CLASS, Fields.STUDENT_INFORMATION)
                ? FOR_STUDENT_INFORMATION
                : FOR_OTHER_DATA;
        return told.isAfter(found.plusDays(days))
                ? Stream.of(on(Finding.Status.ADVISORY, incident, "contractor-late", told, days))
                : Stream.empty();
    }
}
