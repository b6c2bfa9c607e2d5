package org.plainview.plugins.wisconsin;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.FerpaException;
import org.plainview.record.Key;
import org.plainview.record.Policy;
import org.plainview.record.Recipient;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** 118.125(2)(d): who has a legitimate educational interest is written down, and each vendor that sees records fits it. */
final class StaffAccessRule extends WisconsinRule {
    StaffAccessRule() {
        super("WI-118.125-2D", "Wis. Stat. 118.125(2)(d)", Severity.BINDING);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        var criteria = record.policies().stream()
                .filter(each -> said(each, Fields.OFFICIAL_CRITERIA) != null)
                .filter(each -> each.adoptedOn() != null && !each.adoptedOn().isAfter(day))
                .filter(each -> each.rescindedOn() == null || each.rescindedOn().isAfter(day))
                .toList();
        if (criteria.isEmpty()) {
            return List.of(notMet("no-criteria"));
        }
        return orElse(judge(record), met("met", names(criteria)));
    }

    private Stream<Finding> judge(DistrictRecord record) {
        return notMet(
                "no-criterion",
                officials(record).stream()
                        .filter(each -> said(each, Fields.RECORDS_CRITERION) == null)
                        .toList());
    }

    /** The recipients that get data as school officials. */
    private static List<Recipient> officials(DistrictRecord record) {
        Set<Key> keys = new HashSet<>();
        record.disclosures().stream()
                .filter(each -> each.ferpaExceptions().contains(FerpaException.SCHOOL_OFFICIAL))
                .forEach(each -> keys.add(each.recipient()));
        return record.recipients().stream()
                .filter(each -> keys.contains(each.key()))
                .toList();
    }

    private static String names(List<Policy> policies) {
        return String.join(", ", policies.stream().map(Policy::title).toList());
    }
}
