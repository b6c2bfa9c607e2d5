package org.plainview.plugins.newyork;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Incident;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** 121.10(d): every breach reaches the state's chief privacy officer within ten days of its discovery. */
final class StateReportRule extends IncidentRule {
    private static final int DAYS = 10;

    StateReportRule() {
        super("NY-121.10-CPO", "8 NYCRR 121.10(d)", Severity.BINDING);
    }

    @Override
    Stream<Finding> judge(DistrictRecord record, Incident incident, LocalDate day) {
        var discovered = incident.discoveredOn();
        return Stream.of(
                discovered == null
                        ? on(Finding.Status.NOT_ASSESSED, incident, "undated")
                        : within(
                                incident,
                                "report",
                                dayIn(incident, Fields.STATE_TOLD_ON),
                                discovered.plusDays(DAYS),
                                day));
    }
}
