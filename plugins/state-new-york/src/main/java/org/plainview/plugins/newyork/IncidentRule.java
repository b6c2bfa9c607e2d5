package org.plainview.plugins.newyork;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Incident;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** A rule about every incident that had been discovered by the day, with a clock that it starts. */
abstract class IncidentRule extends NewYorkRule {
    IncidentRule(String id, String citation, Severity severity) {
        super(id, citation, severity);
    }

    @Override
    public final List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return orElse(
                record.incidents().stream()
                        .filter(incident -> incident.discoveredOn() == null
                                || !incident.discoveredOn().isAfter(day))
                        .filter(this::concerns)
                        .flatMap(incident -> judge(record, incident, day)),
                inCommon(Finding.Status.NOT_APPLICABLE, "no-incidents"));
    }

    /** Whether the rule speaks of it at all. */
    boolean concerns(Incident incident) {
        return true;
    }

    abstract Stream<Finding> judge(DistrictRecord record, Incident incident, LocalDate day);
}
