package org.plainview.plugins.illinois;

import java.time.LocalDate;
import java.util.List;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Duty;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** 27(g): a school may name a privacy officer, and need not. */
final class PrivacyOfficerRule extends IllinoisRule {
    PrivacyOfficerRule() {
        super("IL-SOPPA-27g", "105 ILCS 85/27(g)", Severity.ADVISORY);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return record.contacts().stream()
                .filter(each -> each.duties().contains(Duty.PRIVACY_OFFICER))
                .findFirst()
                .map(each -> List.of(metBy(each, "met", each.office())))
                .orElseGet(() -> List.of(of(Finding.Status.ADVISORY, List.of(), "none")));
    }
}
