package org.plainview.plugins.utah;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Incident;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** 53E-9-304(2): parents and adult students hear of a significant breach. The law counts no days. */
final class ParentNoticeRule extends IncidentRule {
    ParentNoticeRule() {
        super("UT-304-2", "Utah Code 53E-9-304(2)", Severity.BINDING);
    }

    @Override
    Stream<Finding> judge(DistrictRecord record, Incident incident, LocalDate found, LocalDate day) {
        if (isNo(incident, Fields.SIGNIFICANT)) {
            return Stream.empty();
        }
        if (familiesWereTold(record, incident, day)) {
            return Stream.of(metBy(incident, "met"));
        }
        return Stream.of(
                isYes(incident, Fields.SIGNIFICANT)
                        ? on(Finding.Status.NOT_MET, incident, "untold")
                        : on(Finding.Status.NOT_ASSESSED, incident, "significance-unsaid"));
    }
}
