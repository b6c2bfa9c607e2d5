package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Policy;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** 20 USC 1232h(c)(1): policies, made with parents, on surveys, teaching materials, physical examinations and marketing. */
final class SurveyPolicyRule extends FederalRule {
    SurveyPolicyRule() {
        super("US-PPRA-C1", "20 USC 1232h(b),(c)(1)", Severity.BINDING);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return policy(record, Fields.SURVEYS, day)
                .map(policy -> orElse(judge(policy, day), metBy(policy, "met", policy.title())))
                .orElseGet(() -> List.of(notMet("none")));
    }

    private Stream<Finding> judge(Policy policy, LocalDate day) {
        var policies = List.of(policy);
        return Stream.of(
                        lacking(Finding.Status.NOT_ASSESSED, "undated", policies, each -> each.adoptedOn() != null),
                        covers("topics", policies, Fields.SURVEY_TOPICS, Set.copyOf(Fields.SURVEY_POLICY)),
                        lacking(
                                Finding.Status.NEEDS_ATTESTATION,
                                "parents",
                                policies,
                                each -> pastDayIn(each, Fields.PARENTS_CONSULTED_ON, day) != null))
                .flatMap(each -> each);
    }
}
