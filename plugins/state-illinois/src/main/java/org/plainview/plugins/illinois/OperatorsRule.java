package org.plainview.plugins.illinois;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Recipient;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** 27(a)(2): the operators with their business addresses, and a copy of each agreement that hides nothing it must show. */
final class OperatorsRule extends AgreementRule {
    OperatorsRule() {
        super("IL-SOPPA-27a2", "105 ILCS 85/27(a)(2), 15(4)(F)", Severity.BINDING);
    }

    @Override
    Stream<Finding> judge(DistrictRecord record, List<Agreement> agreements, LocalDate day) {
        return Stream.of(
                        unsaid("nobody", agreements, each -> Operators.nameOf(record, each) != null),
                        lacking(
                                "no-address",
                                Operators.withAgreement(record, day),
                                (Recipient each) -> has(each.businessAddress())),
                        lacking("no-copy", agreements, OperatorsRule::hasCopy),
                        lacking(
                                "hidden",
                                agreements,
                                each -> Collections.disjoint(chosen(each, Fields.REDACTIONS), Fields.NEVER_REDACTED)),
                        unsaid("redactions-unsaid", agreements, each -> says(each, Fields.REDACTIONS)),
                        unposted(record, Fields.OPERATORS))
                .flatMap(each -> each);
    }

    private static boolean hasCopy(Agreement agreement) {
        return has(agreement.documentUrl()) || agreement.publicDocument() != null;
    }
}
