package org.plainview.plugins.utah;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Incident;
import org.plainview.spi.BusinessDays;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * R277-487-3(3): a significant breach reaches the state superintendent within ten business days. Whether the rule was
 * fitted to the 24 hours of 2026 was not seen, so it is advice.
 */
final class BoardReportRule extends IncidentRule {
    private static final int BUSINESS_DAYS = 10;

    BoardReportRule() {
        super("UT-R277-487-BR", "Utah Admin. Code R277-487-3(3)", Severity.ADVISORY);
    }

    @Override
    Stream<Finding> judge(DistrictRecord record, Incident incident, LocalDate found, LocalDate day) {
        if (isNo(incident, Fields.SIGNIFICANT)) {
            return Stream.empty();
        }
        return Stream.of(
                isYes(incident, Fields.SIGNIFICANT)
                        ? within(
                                incident,
                                "report",
                                dayIn(incident, Fields.BOARD_TOLD_ON),
                                BusinessDays.after(found, BUSINESS_DAYS),
                                day)
                        : on(Finding.Status.NOT_ASSESSED, incident, "significance-unsaid"));
    }
}
