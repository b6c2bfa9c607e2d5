package org.plainview.server.publishing.internal;

import java.util.TreeMap;
import org.plainview.record.Completeness;
import org.plainview.record.DistrictRecord;
import org.plainview.record.ItemKind;
import org.plainview.server.publishing.Withheld;

/**
 * The part of a working record that may be published: everything but elements that are not documented well enough, which are
 * counted instead. References to them stay, so that a disclosure never looks smaller than it is.
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
        var published = withheld.isEmpty()
                ? working
                : DistrictRecord.of(
                        working.profile(),
                        working.all()
                                .filter(item -> item.kind() != ItemKind.ELEMENT || completeness.isComplete(item))
                                .toList());
        return new Publishable(published, new Withheld(withheld.size(), missing), completeness);
    }
}
