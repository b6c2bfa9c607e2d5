package org.plainview.plugins.utah;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Incident;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** A rule about what has to be done after each breach, counted from its discovery. */
abstract class IncidentRule extends UtahRule {
    IncidentRule(String id, String citation, Severity severity) {
        super(id, citation, severity);
    }

    @Override
    public final List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return orElse(
                Stream.concat(
                        inGeneral(record),
                        record.incidents().stream()
                                .filter(each -> each.discoveredOn() == null
                                        || !each.discoveredOn().isAfter(day))
                                .flatMap(each -> one(record, each, day))),
                notApplicable("no-incidents"));
    }

    private Stream<Finding> one(DistrictRecord record, Incident incident, LocalDate day) {
        var found = incident.discoveredOn();
        return found == null
                ? Stream.of(on(Finding.Status.NOT_ASSESSED, incident, "undated"))
                : judge(record, incident, found, day);
    }

    /** What is asked for whether or not there was a breach. */
    Stream<Finding> inGeneral(DistrictRecord record) {
        return Stream.empty();
    }

    abstract Stream<Finding> judge(DistrictRecord record, Incident incident, LocalDate found, LocalDate day);

    /** Whether what was done on {@code done} was done by {@code due}; words stand under {@code what}. */
    final Finding within(Incident incident, String what, @Nullable LocalDate done, LocalDate due, LocalDate day) {
        if (done == null || done.isAfter(day)) {
            return day.isAfter(due)
                    ? on(Finding.Status.NOT_MET, incident, what + "-missed", due)
                            .by(due)
                    : on(Finding.Status.DUE, incident, what + "-due", due).by(due);
        }
        return done.isAfter(due)
                ? on(Finding.Status.NOT_MET, incident, what + "-late", done, due)
                        .by(due)
                : metBy(incident, what + "-met", done);
    }

    static boolean familiesWereTold(DistrictRecord record, Incident incident, LocalDate day) {
        return record.notices().named(incident.notices()).stream()
                .anyMatch(each -> each.sentOn() != null && !each.sentOn().isAfter(day));
    }
}
