package org.plainview.plugins.newyork;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Incident;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** 121.10(a): a contractor tells the district of a breach within seven days. What it finds is the contractor's failing. */
final class VendorNoticeRule extends IncidentRule {
    private static final int DAYS = 7;

    VendorNoticeRule() {
        super("NY-121.10-VENDOR", "Educ. Law 2-d(6); 8 NYCRR 121.10", Severity.ADVISORY);
    }

    @Override
    boolean concerns(Incident incident) {
        return incident.recipient() != null;
    }

    @Override
    Stream<Finding> judge(DistrictRecord record, Incident incident, LocalDate day) {
        var discovered = dayIn(incident, Fields.VENDOR_DISCOVERED_ON);
        var told = dayIn(incident, Fields.VENDOR_TOLD_ON);
        return Stream.of(
                discovered == null || told == null
                        ? on(Finding.Status.NOT_ASSESSED, incident, "undated")
                        : within(incident, "notice", told, discovered.plusDays(DAYS), day));
    }
}
