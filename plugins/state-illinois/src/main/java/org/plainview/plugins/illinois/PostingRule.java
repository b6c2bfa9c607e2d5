package org.plainview.plugins.illinois;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictRecord;
import org.plainview.spi.BusinessDays;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** 27(d): each agreement is posted, with what 27(a) asks for, within ten business days of signing. */
final class PostingRule extends AgreementRule {
    private static final int BUSINESS_DAYS = 10;

    PostingRule() {
        super("IL-SOPPA-27d", "105 ILCS 85/27(d)", Severity.ADVISORY);
    }

    /** The last day for posting what was signed on {@code signed}. */
    static LocalDate due(LocalDate signed) {
        return BusinessDays.after(signed, BUSINESS_DAYS);
    }

    @Override
    List<Agreement> concerned(DistrictRecord record, LocalDate day) {
        return Operators.signedUnderTheAct(record, day);
    }

    @Override
    Stream<Finding> judge(DistrictRecord record, List<Agreement> agreements, LocalDate day) {
        return agreements.stream().map(each -> judge(each, day));
    }

    private Finding judge(Agreement agreement, LocalDate day) {
        return agreement.signedOn() == null
                ? on(Finding.Status.NOT_ASSESSED, agreement, "undated")
                : within(
                        agreement,
                        "posting",
                        dayIn(agreement, Fields.AGREEMENT_POSTED_ON),
                        due(agreement.signedOn()),
                        day);
    }
}
