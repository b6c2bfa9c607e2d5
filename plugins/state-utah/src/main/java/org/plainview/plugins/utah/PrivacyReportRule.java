package org.plainview.plugins.utah;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Notice;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * 63A-19-401.2 and 401.3: a yearly report on the privacy program, and staff who are trained. Whether the act reaches
 * student data at all is open, so it is advice.
 */
final class PrivacyReportRule extends UtahRule {
    private static final int ALL = 100;

    PrivacyReportRule() {
        super("UT-63A-19-401", "Utah Code 63A-19-401.2, 63A-19-401.3", Severity.ADVISORY);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        var from = LocalDate.of(day.getYear(), Month.JANUARY, 1);
        var due = LocalDate.of(day.getYear(), Month.DECEMBER, 31);
        return List.of(Filings.sent(record, Fields.PRIVACY_REPORT, from, day)
                .map(this::judge)
                .orElseGet(() -> of(Finding.Status.DUE, List.of(), "due", due).by(due)));
    }

    private Finding judge(Notice report) {
        var trained = numberIn(report, Fields.TRAINED_PERCENT);
        if (trained == null) {
            return on(Finding.Status.NEEDS_ATTESTATION, report, "training-unsaid");
        }
        return trained < ALL ? on(Finding.Status.ADVISORY, report, "untrained", trained) : metBy(report, "met");
    }
}
