package org.plainview.plugins.illinois;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Recipient;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * 27(a)(3): who else may receive data from each operator, or a link to where the operator says so. The operator hands in its
 * list anew for each half of the year, which 15(6) asks of it and not of the school: an old list is advice.
 */
final class SubcontractorsRule extends AgreementRule {
    SubcontractorsRule() {
        super("IL-SOPPA-27a3", "105 ILCS 85/27(a)(3), 15(6)", Severity.BINDING);
    }

    @Override
    Stream<Finding> judge(DistrictRecord record, List<Agreement> agreements, LocalDate day) {
        var operators = Operators.withAgreement(record, day);
        var listed = operators.stream().filter(SubcontractorsRule::isListed).toList();
        var begins = Period.of(day).begins();
        var old = listed.stream()
                .filter(each -> isDone(each, Fields.SUBCONTRACTORS_RECEIVED_ON, day)
                        && Objects.requireNonNull(dayIn(each, Fields.SUBCONTRACTORS_RECEIVED_ON))
                                .isBefore(begins))
                .toList();
        return Stream.of(
                        unsaid("nobody", agreements, each -> Operators.nameOf(record, each) != null),
                        lacking("unlisted", operators, SubcontractorsRule::isListed),
                        unsaid("undated", listed, each -> isDone(each, Fields.SUBCONTRACTORS_RECEIVED_ON, day)),
                        about(Finding.Status.ADVISORY, "old", old),
                        unposted(record, Fields.SUBCONTRACTORS))
                .flatMap(each -> each);
    }

    private static boolean isListed(Recipient operator) {
        return !operator.subcontractors().isEmpty()
                || says(operator, Fields.SUBCONTRACTORS_URL)
                || isYes(operator, Fields.NO_SUBCONTRACTORS);
    }
}
