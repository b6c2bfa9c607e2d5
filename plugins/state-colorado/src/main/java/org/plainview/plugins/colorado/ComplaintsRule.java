package org.plainview.plugins.colorado;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Policy;
import org.plainview.spi.Finding;

/** 22-16-112(2): a parent who complains is heard by the board, which acts within sixty days after the hearing. */
final class ComplaintsRule extends CountedRule {
    private static final int DAYS = 60;

    ComplaintsRule() {
        super("CO-112-2", "CRS 22-16-112(2)");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return policy(record, Fields.COMPLAINTS, day)
                .map(policy -> orElse(judge(policy, day), metBy(policy, "met")))
                .orElseGet(() -> List.of(notMet("none")));
    }

    private Stream<Finding> judge(Policy policy, LocalDate day) {
        var itself = List.of(policy);
        return Stream.of(
                        isAdopted(policy, day) ? none() : notMet("not-adopted", itself),
                        judge(policy, Fields.COMPLAINT, Fields.COMPLAINT_TOPICS, Fields.COMPLAINTS_LATE, day),
                        openHearing(policy, day),
                        isPublished(policy) ? none() : about(Finding.Status.ADVISORY, "unpublished", itself))
                .flatMap(each -> each);
    }

    private Stream<Finding> openHearing(Policy policy, LocalDate day) {
        var hearing = dayIn(policy, Fields.OPEN_HEARING_ON);
        if (hearing == null || hearing.isAfter(day)) {
            return none();
        }
        var due = hearing.plusDays(DAYS);
        return Stream.of(on(
                        day.isAfter(due) ? Finding.Status.NOT_MET : Finding.Status.DUE,
                        policy,
                        day.isAfter(due) ? "action-missed" : "action-due",
                        hearing,
                        due)
                .by(due));
    }
}
