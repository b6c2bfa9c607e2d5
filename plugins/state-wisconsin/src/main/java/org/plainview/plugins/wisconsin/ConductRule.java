package org.plainview.plugins.wisconsin;

import java.time.LocalDate;
import java.util.List;
import org.plainview.record.DistrictRecord;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** 19.62 to 19.69: rules of conduct for staff who handle personal data, and staff who know them. */
final class ConductRule extends WisconsinRule {
    ConductRule() {
        super("WI-19.65", "Wis. Stat. 19.62-19.69 (Fair Information Practices)", Severity.ADVISORY);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return policy(record, Fields.CONDUCT, day)
                .map(rules -> {
                    var told = dayIn(rules, Fields.STAFF_TOLD_ON);
                    return told == null || told.isAfter(day)
                            ? on(Finding.Status.NEEDS_ATTESTATION, rules, "staff-not-told")
                            : metBy(rules, "met", rules.title(), told);
                })
                .map(List::of)
                .orElseGet(() -> List.of(notMet("none")));
    }
}
