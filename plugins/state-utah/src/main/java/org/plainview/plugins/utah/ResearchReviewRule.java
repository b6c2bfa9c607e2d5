package org.plainview.plugins.utah;

import java.time.LocalDate;
import java.util.List;
import org.plainview.record.DistrictRecord;
import org.plainview.spi.Finding;

/** 53E-9-303(4): a process by which the district reviews requests of researchers from outside. */
final class ResearchReviewRule extends UtahRule {
    ResearchReviewRule() {
        super("UT-303-4", "Utah Code 53E-9-303(4)");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return List.of(policy(record, Fields.RESEARCH_REVIEW, day)
                .map(policy -> metBy(policy, "met", policy.title()))
                .orElseGet(() -> notMet("none")));
    }
}
