package org.plainview.plugins.illinois;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictRecord;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** 15(4): what each agreement states. The text of (D) to (F) has not been read: what is missing there is advice. */
final class ClausesRule extends AgreementRule {
    ClausesRule() {
        super("IL-SOPPA-15-4", "105 ILCS 85/15(4)", Severity.BINDING);
    }

    @Override
    Stream<Finding> judge(DistrictRecord record, List<Agreement> agreements, LocalDate day) {
        var read = agreements.stream().filter(each -> !each.clauses().isEmpty()).toList();
        return Stream.of(
                        unsaid("unread", agreements, read::contains),
                        notMet("lacking", without(read, Clauses.SEEN)),
                        about(Finding.Status.ADVISORY, "lacking-advice", without(read, Clauses.NOT_VERIFIED)))
                .flatMap(each -> each);
    }

    private static List<Agreement> without(List<Agreement> agreements, List<String> clauses) {
        return agreements.stream()
                .filter(each -> !each.clauses().containsAll(clauses))
                .toList();
    }
}
