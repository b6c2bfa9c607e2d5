package org.plainview.plugins.colorado;

import java.time.LocalDate;
import java.util.List;
import org.plainview.record.DistrictRecord;
import org.plainview.spi.Finding;

/** 22-16-112(1): parents see, get and correct what the district and its providers hold, and hear back in reasonable time. */
final class ParentRightsRule extends CountedRule {
    ParentRightsRule() {
        super("CO-112-1", "CRS 22-16-112(1)");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return policy(record, Fields.PARENT_REQUESTS, day)
                .map(document -> orElse(
                        judge(document, Fields.REQUEST, Fields.REQUEST_TOPICS, Fields.REQUESTS_LATE, day),
                        metBy(document, "met")))
                .orElseGet(() -> List.of(needsAttestation("none")));
    }
}
