package org.plainview.plugins.illinois;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictRecord;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** A rule about every written agreement with an operator that holds on the day, click-through terms included. */
abstract class AgreementRule extends IllinoisRule {
    AgreementRule(String id, String citation, Severity severity) {
        super(id, citation, severity);
    }

    @Override
    public final List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        if (record.agreements().isEmpty()) {
            return List.of(inCommon(Finding.Status.NOT_ASSESSED, "no-agreements"));
        }
        var agreements = concerned(record, day);
        return agreements.isEmpty()
                ? List.of(inCommon(Finding.Status.NOT_APPLICABLE, "no-operators"))
                : orElse(judge(record, agreements, day), met("met", agreements.size()));
    }

    /** The agreements that the rule speaks of. */
    List<Agreement> concerned(DistrictRecord record, LocalDate day) {
        return Operators.agreements(record, day);
    }

    abstract Stream<Finding> judge(DistrictRecord record, List<Agreement> agreements, LocalDate day);
}
