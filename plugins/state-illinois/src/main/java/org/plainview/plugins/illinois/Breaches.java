package org.plainview.plugins.illinois;

import java.time.LocalDate;
import org.plainview.record.Incident;
import org.plainview.spi.CitedRule;

/** Which breaches the list of 27(a)(5) holds: those since the law, for five years, of a tenth of the enrollment or more. */
final class Breaches {
    private static final int YEARS = 5;
    private static final long TENTH = 10;

    private Breaches() {}

    /** What the record says of the part of the enrollment that was affected. */
    enum Share {
        BELOW_A_TENTH,
        A_TENTH_OR_MORE,
        UNSAID
    }

    /** Whether the list speaks of it on {@code day}, as far as dates go; one of which no date is known counts as recent. */
    static boolean isRecent(Incident incident, LocalDate day) {
        var discovered = incident.discoveredOn();
        return discovered == null
                || (!discovered.isBefore(IllinoisRule.ACT)
                        && !discovered.isAfter(day)
                        && !day.isAfter(discovered.plusYears(YEARS)));
    }

    static Share share(Incident incident) {
        var enrollment = CitedRule.numberIn(incident, Fields.ENROLLMENT);
        if (enrollment == null || enrollment == 0) {
            return Share.UNSAID;
        }
        if (incident.affected() != null) {
            return incident.affected() * TENTH >= enrollment ? Share.A_TENTH_OR_MORE : Share.BELOW_A_TENTH;
        }
        // An edition tells of a small number only that it is smaller than another one.
        return incident.affectedBelow() != null && incident.affectedBelow() * TENTH <= enrollment
                ? Share.BELOW_A_TENTH
                : Share.UNSAID;
    }
}
