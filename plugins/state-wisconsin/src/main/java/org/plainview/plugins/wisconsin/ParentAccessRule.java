package org.plainview.plugins.wisconsin;

import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.Policy;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * 118.125(2)(a) and (b): parents and adult pupils see their records, behavioral ones with someone who explains them. The
 * state counts no days, so the 45 of 34 CFR 99.10 hold.
 */
final class ParentAccessRule extends AnswersRule {
    ParentAccessRule() {
        super("WI-118.125-2A", "Wis. Stat. 118.125(2)(a)-(b)", Severity.ADVISORY, Fields.ACCESS_LATE);
    }

    @Override
    Stream<Finding> procedure(Policy rules) {
        return says(rules, Fields.INTERPRETER, "yes")
                ? Stream.empty()
                : about(
                        says(rules, Fields.INTERPRETER, "no") ? Finding.Status.NOT_MET : Finding.Status.NOT_ASSESSED,
                        says(rules, Fields.INTERPRETER, "no") ? "no-interpreter" : "interpreter-unsaid",
                        List.of(rules));
    }
}
