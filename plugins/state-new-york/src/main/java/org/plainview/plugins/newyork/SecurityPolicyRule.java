package org.plainview.plugins.newyork;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Policy;
import org.plainview.spi.Finding;

/** 121.5: a published policy on data security and privacy that follows the NIST framework, of which all staff are told. */
final class SecurityPolicyRule extends NewYorkRule {
    /** From this day on the policy follows version 2.0 of the framework. */
    private static final LocalDate VERSION_2 = LocalDate.of(2026, Month.SEPTEMBER, 1);
    /** The amendment of February 2026 brought version 2.0; until then, 1.1 was all that was asked. */
    private static final LocalDate AMENDED = LocalDate.of(2026, Month.MARCH, 1);

    SecurityPolicyRule() {
        super("NY-121.5", "8 NYCRR 121.5");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return policy(record, Fields.SECURITY_AND_PRIVACY, day)
                .map(policy -> orElse(judge(policy, day), metBy(policy, "met", policy.title())))
                .orElseGet(() -> List.of(notMet("none")));
    }

    private Stream<Finding> judge(Policy policy, LocalDate day) {
        var itself = List.of(policy);
        var adopted = policy.adoptedOn();
        var told = dayIn(policy, Fields.STAFF_TOLD_ON);
        return Stream.of(
                        adopted == null || adopted.isAfter(day)
                                ? notMet("not-adopted", itself)
                                : Stream.<Finding>empty(),
                        isPublished(policy) ? Stream.<Finding>empty() : notMet("unpublished", itself),
                        framework(policy, day),
                        covers("topics", itself, Fields.POLICY, Fields.POLICY_TOPICS),
                        told == null || told.isAfter(day) ? notMet("staff-not-told", itself) : Stream.<Finding>empty())
                .flatMap(each -> each);
    }

    private Stream<Finding> framework(Policy policy, LocalDate day) {
        var version = policy.extra().get(Fields.FRAMEWORK);
        if (!has(version)) {
            return about(Finding.Status.NOT_ASSESSED, "framework-unsaid", List.of(policy));
        }
        if (Fields.CSF_2_0.equals(version)) {
            return Stream.empty();
        }
        if (!Fields.CSF_1_1.equals(version)) {
            return notMet("other-framework", List.of(policy));
        }
        if (day.isBefore(AMENDED)) {
            return Stream.empty();
        }
        return day.isBefore(VERSION_2)
                ? about(Finding.Status.DUE, "framework-due", List.of(policy)).map(finding -> finding.by(VERSION_2))
                : notMet("old-framework", List.of(policy));
    }
}
