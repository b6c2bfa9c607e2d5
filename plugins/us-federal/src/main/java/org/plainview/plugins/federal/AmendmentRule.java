package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Policy;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** 34 CFR 99.20 to 99.22: whoever is refused a change of a record hears of the right to a hearing. */
final class AmendmentRule extends FederalRule {
    AmendmentRule() {
        super("US-FERPA-99.20", "34 CFR 99.20-99.22", Severity.ADVISORY);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return policy(record, Fields.RECORDS, day)
                .map(policy -> orElse(
                        Stream.concat(
                                covers("steps", List.of(policy), Fields.RECORDS_TOPICS, Set.copyOf(Fields.HEARING)),
                                refused(policy, day)),
                        metBy(policy, "met", policy.title())))
                .orElseGet(() -> List.of(notMet("no-policy")));
    }

    private Stream<Finding> refused(Policy policy, LocalDate day) {
        var refused = numberIn(policy, Fields.AMENDMENTS_REFUSED);
        var offered = numberIn(policy, Fields.HEARINGS_OFFERED);
        if (refused == null || !RequestsRule.isCounted(policy, refused, day)) {
            return about(Finding.Status.NEEDS_ATTESTATION, "uncounted", List.of(policy));
        }
        if (refused > 0 && offered == null) {
            return about(Finding.Status.NEEDS_ATTESTATION, "offers-uncounted", List.of(policy));
        }
        return offered == null || offered >= refused
                ? Stream.empty()
                : Stream.of(on(Finding.Status.NOT_MET, policy, "not-offered", refused - offered));
    }
}
