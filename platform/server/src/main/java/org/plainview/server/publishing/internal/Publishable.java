package org.plainview.server.publishing.internal;

import java.util.TreeMap;
import org.plainview.record.Agreement;
import org.plainview.record.Completeness;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Incident;
import org.plainview.record.ItemKind;
import org.plainview.server.publishing.Withheld;

/**
 * The part of a working record that may be published: everything but elements that are not documented well enough, which are
 * counted instead, policies that only staff may read, the number of students of an incident where it is too small, and the
 * original of an agreement. References to elements stay, so that a disclosure never looks smaller than it is.
 */
record Publishable(DistrictRecord record, Withheld withheld, Completeness completeness) {
    static Publishable of(DistrictRecord working) {
        var completeness = Completeness.of(working);
        var missing = new TreeMap<String, Integer>();
        var withheld = working.elements().stream()
                .filter(element -> !completeness.isComplete(element))
                .toList();
        for (var element : withheld) {
            completeness.missing(element).forEach(field -> missing.merge(field, 1, Integer::sum));
        }
        var staffOnly = StaffOnly.of(working);
        int minimumCell = working.profile().smallestCount();
        var published = DistrictRecord.of(
                working.profile(),
                working.all()
                        .filter(item -> item.kind() != ItemKind.ELEMENT || completeness.isComplete(item))
                        .filter(item -> !staffOnly.holds(item))
                        .map(staffOnly::unnamedIn)
                        .map(item -> switch (item) {
                            case Incident incident -> suppressed(incident, minimumCell);
                            case Agreement agreement
                            when agreement.document() != null ->
                                agreement.toBuilder().document(null).build();
                            default -> item;
                        })
                        .toList());
        return new Publishable(published, new Withheld(withheld.size(), missing), completeness);
    }

    /** No total of counts is ever published, so that nothing is left to subtract a hidden one from. */
    private static Incident suppressed(Incident incident, int minimumCell) {
        return incident.affected() == null || incident.affected() >= minimumCell
                ? incident
                : incident.toBuilder().affected(null).affectedBelow(minimumCell).build();
    }
}
