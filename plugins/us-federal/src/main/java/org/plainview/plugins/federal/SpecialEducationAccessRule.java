package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Policy;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * 34 CFR 300.613 and 300.614: parents see special education records within 45 days and before any meeting on the child's
 * program; a log says who else saw them, when and what for.
 */
final class SpecialEducationAccessRule extends RequestsRule {
    SpecialEducationAccessRule() {
        super(
                "US-IDEA-300.613",
                "34 CFR 300.613, 300.614",
                Severity.ADVISORY,
                Fields.SPECIAL_EDUCATION,
                Fields.IDEA_LATE,
                Fields.IDEA_OPEN_SINCE);
    }

    @Override
    LocalDate due(Policy policy, LocalDate since) {
        var usual = super.due(policy, since);
        var meeting = dayIn(policy, Fields.IDEA_MEETING_ON);
        return meeting == null || !meeting.isAfter(since) || meeting.isAfter(usual) ? usual : meeting.minusDays(1);
    }

    @Override
    Stream<Finding> besides(DistrictRecord record, Policy policy, LocalDate day) {
        return record.systems().stream().anyMatch(each -> isYes(each, Fields.PART_B_LOG))
                ? Stream.empty()
                : Stream.of(needsAttestation("no-log"));
    }
}
