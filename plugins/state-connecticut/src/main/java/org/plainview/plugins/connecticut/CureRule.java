package org.plainview.plugins.connecticut;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictRecord;
import org.plainview.spi.Finding;

/**
 * 10-234bb(f), (h) and 10-234ff: the state's uniform addendum has everything; a contract that lacks a provision is void once
 * the contractor was told and did not mend it in a reasonable time.
 */
final class CureRule extends CtRule {
    CureRule() {
        super("CT-234bb-F", "CGS 10-234bb(f),(h); 10-234ff");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        if (record.agreements().isEmpty()) {
            return List.of(notAssessed("silent"));
        }
        var contracts = contracts(record, day);
        return orElse(
                Stream.of(
                                about(Finding.Status.NOT_ASSESSED, "undated", undated(record)),
                                about(
                                        Finding.Status.NOT_ASSESSED,
                                        "unscanned",
                                        contracts.stream()
                                                .filter(each -> !Clauses.isScanned(each))
                                                .toList()),
                                contracts.stream()
                                        .filter(each -> Clauses.isScanned(each) && !Clauses.isComplete(each))
                                        .map(each -> cure(each, day)))
                        .flatMap(each -> each),
                contracts.isEmpty() ? notApplicable("no-contracts") : met("met", contracts.size()));
    }

    private Finding cure(Agreement agreement, LocalDate day) {
        var told = dayIn(agreement, Fields.CURE_NOTICE_ON);
        if (told == null || told.isAfter(day)) {
            return on(Finding.Status.NOT_MET, agreement, "untold");
        }
        var until = dayIn(agreement, Fields.CURE_BY);
        if (until == null) {
            return on(Finding.Status.NOT_ASSESSED, agreement, "no-end", told);
        }
        return day.isAfter(until)
                ? on(Finding.Status.NOT_MET, agreement, "void", until).by(until)
                : on(Finding.Status.DUE, agreement, "open", told, until).by(until);
    }
}
