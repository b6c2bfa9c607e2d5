package org.plainview.plugins.illinois;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Policy;
import org.plainview.spi.Finding;

/** 27(a)(4): how parents use their rights, for everyone to read. */
final class ParentRightsRule extends IllinoisRule {
    ParentRightsRule() {
        super("IL-SOPPA-27a4", "105 ILCS 85/27(a)(4)");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return policy(record, Fields.PARENT_RIGHTS, day)
                .map(procedure -> orElse(judge(record, procedure), metBy(procedure, "met", procedure.title())))
                .orElseGet(() -> List.of(notMet("none")));
    }

    /** The page of this part of the law may show the procedure as well as the policy itself. */
    private Stream<Finding> judge(DistrictRecord record, Policy procedure) {
        var isPosted = isPublished(procedure)
                || page(record, Fields.PARENT_RIGHTS)
                        .filter(IllinoisRule::isPosted)
                        .isPresent();
        return Stream.concat(
                isPosted ? none() : notMet("unpublished", List.of(procedure)),
                covers("topics", List.of(procedure), Fields.RIGHTS, Fields.RIGHTS_TOPICS));
    }
}
