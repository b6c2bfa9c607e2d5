package org.plainview.plugins.utah;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Incident;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * 63A-19-405 and 406: the Cyber Center hears of a breach within five days, the attorney general too where 500 people or more
 * are touched, and so does everyone concerned.
 */
final class CyberCenterRule extends IncidentRule {
    private static final int DAYS = 5;
    private static final int MANY = 500;

    CyberCenterRule() {
        super("UT-63A-19-405", "Utah Code 63A-19-405, 63A-19-406", Severity.BINDING);
    }

    @Override
    Stream<Finding> judge(DistrictRecord record, Incident incident, LocalDate found, LocalDate day) {
        var due = found.plusDays(DAYS);
        return Stream.of(
                        Stream.of(within(incident, "center", dayIn(incident, Fields.CYBER_CENTER_TOLD_ON), due, day)),
                        attorneyGeneral(incident, due, day),
                        familiesWereTold(record, incident, day)
                                ? Stream.<Finding>empty()
                                : Stream.of(on(Finding.Status.NOT_MET, incident, "people-untold")))
                .flatMap(each -> each);
    }

    private Stream<Finding> attorneyGeneral(Incident incident, LocalDate due, LocalDate day) {
        var affected = incident.affected();
        if (affected == null) {
            return incident.affectedBelow() == null
                    ? Stream.of(on(Finding.Status.NOT_ASSESSED, incident, "number-unsaid"))
                    : Stream.empty();
        }
        return affected < MANY
                ? Stream.empty()
                : Stream.of(within(incident, "general", dayIn(incident, Fields.ATTORNEY_GENERAL_TOLD_ON), due, day));
    }
}
