package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Policy;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** 34 CFR 99.10: parents see records within 45 days, and nothing is destroyed while they wait. */
final class AccessRule extends RequestsRule {
    AccessRule() {
        super(
                "US-FERPA-99.10",
                "34 CFR 99.10-99.12",
                Severity.ADVISORY,
                Fields.RECORDS,
                Fields.ACCESS_LATE,
                Fields.ACCESS_OPEN_SINCE);
    }

    @Override
    Stream<Finding> besides(DistrictRecord record, Policy policy, LocalDate day) {
        return covers("kept", List.of(policy), Fields.RECORDS_TOPICS, Set.of(Fields.NO_DESTRUCTION));
    }
}
