package org.plainview.plugins.newyork;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** Whether something was done by {@code due}, as {@code day} sees it. */
    final Finding within(Incident incident, String name, @Nullable LocalDate done, LocalDate due, LocalDate day) {
        if (done != null && !done.isAfter(day)) {
            return done.isAfter(due)
                    ? on(Finding.Status.NOT_MET, incident, name + "-late", done, due)
                            .by(due)
                    : metBy(incident, name + "-in-time", done);
        }
        return day.isAfter(due)
                ? on(Finding.Status.NOT_MET, incident, name + "-missed", due).by(due)
                : on(Finding.Status.DUE, incident, name + "-due", due).by(due);
    }
}
