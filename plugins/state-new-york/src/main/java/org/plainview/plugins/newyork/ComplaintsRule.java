package org.plainview.plugins.newyork;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Policy;
import org.plainview.spi.Finding;

/** 121.4: parents know how to complain, and get findings within 60 days or a letter that says when. */
final class ComplaintsRule extends NewYorkRule {
    ComplaintsRule() {
        super("NY-121.4", "8 NYCRR 121.4");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return policy(record, Fields.COMPLAINTS, day)
                .map(procedure -> orElse(judge(procedure), metBy(procedure, "met")))
                .orElseGet(() -> List.of(notMet("none")));
    }

    /** How complaints were answered is counted by the district: the record holds no complaint. */
    private Stream<Finding> judge(Policy procedure) {
        var itself = List.of(procedure);
        var late = procedure.extra().get(Fields.COMPLAINTS_LATE);
        return Stream.of(
                        isPublished(procedure) ? Stream.<Finding>empty() : notMet("unpublished", itself),
                        has(late) ? Stream.<Finding>empty() : about(Finding.Status.NEEDS_ATTESTATION, "unsaid", itself),
                        has(late) && !"0".equals(late) ? notMet("late", itself) : Stream.<Finding>empty())
                .flatMap(each -> each);
    }
}
