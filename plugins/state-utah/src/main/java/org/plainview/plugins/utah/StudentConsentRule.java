package org.plainview.plugins.utah;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Policy;
import org.plainview.spi.Finding;

/**
 * 53E-9-311: from July 2026 a student may have transcripts, enrollment, courses and credentials sent on; from July 2027 a
 * secure electronic way is the first by which consent is given.
 */
final class StudentConsentRule extends UtahRule {
    private static final LocalDate SINCE = LocalDate.of(2026, Month.JULY, 1);
    private static final LocalDate ELECTRONIC_SINCE = LocalDate.of(2027, Month.JULY, 1);

    StudentConsentRule() {
        super("UT-311", "Utah Code 53E-9-311");
    }

    @Override
    public LocalDate inForceFrom() {
        return SINCE;
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return List.of(policy(record, Fields.STUDENT_CONSENT, day)
                .map(policy -> judge(policy, day))
                .orElseGet(() -> needsAttestation("none")));
    }

    private Finding judge(Policy policy, LocalDate day) {
        if (isYes(policy, Fields.ELECTRONIC)) {
            return metBy(policy, "met", policy.title());
        }
        if (day.isBefore(ELECTRONIC_SINCE)) {
            return on(Finding.Status.DUE, policy, "due", ELECTRONIC_SINCE).by(ELECTRONIC_SINCE);
        }
        return on(
                isNo(policy, Fields.ELECTRONIC) ? Finding.Status.NOT_MET : Finding.Status.NEEDS_ATTESTATION,
                policy,
                "not-electronic");
    }
}
