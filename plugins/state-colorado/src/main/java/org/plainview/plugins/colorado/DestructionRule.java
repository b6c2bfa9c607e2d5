package org.plainview.plugins.colorado;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Recipient;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * 22-16-110: when a contract is over, its provider has destroyed what it held and the district has that in writing. Where
 * another contract with the same provider holds, its data may still be needed.
 */
final class DestructionRule extends ColoradoRule {
    DestructionRule() {
        super("CO-110", "CRS 22-16-110", Severity.ADVISORY);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        if (record.agreements().isEmpty()) {
            return List.of(notAssessed("no-agreements"));
        }
        var ended = ended(record, Providers.withContract(record), day);
        var unsorted = ended(record, Providers.unsorted(record), day);
        return orElse(
                Stream.concat(
                        lacking("no-certificate", ended, each -> isDone(each, Fields.DESTROYED_ON, day)),
                        about(Finding.Status.NOT_ASSESSED, "unsorted", unsorted)),
                ended.isEmpty() ? notApplicable("none-ended") : met("met", ended.size()));
    }

    private static List<Agreement> ended(DistrictRecord record, List<Recipient> providers, LocalDate day) {
        return providers.stream()
                .filter(each -> Providers.contracts(record, each, day).isEmpty())
                .flatMap(each -> Providers.agreements(record, each).stream())
                .filter(each -> Providers.hasEnded(each, day))
                .toList();
    }
}
