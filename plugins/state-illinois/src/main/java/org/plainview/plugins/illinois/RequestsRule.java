package org.plainview.plugins.illinois;

import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.Policy;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** Section 33: copies within 45 days, corrections within 90, and word within ten business days of an operator's own. */
final class RequestsRule extends CountedRule {
    RequestsRule() {
        super("IL-SOPPA-33", "105 ILCS 85/33; 23 IAC 380.20", Severity.BINDING, Fields.REQUESTS_LATE);
    }

    @Override
    Stream<Finding> judge(Policy procedure) {
        return covers("steps", List.of(procedure), Fields.STEPS, Fields.STEPS_TOPICS);
    }
}
