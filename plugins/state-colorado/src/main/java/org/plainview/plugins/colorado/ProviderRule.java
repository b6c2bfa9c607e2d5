package org.plainview.plugins.colorado;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Recipient;
import org.plainview.spi.Finding;

/** A rule about every contract provider; it points out the vendors of which nobody has said whether they are one. */
abstract class ProviderRule extends ColoradoRule {
    ProviderRule(String id, String citation) {
        super(id, citation);
    }

    @Override
    public final List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        if (Providers.vendors(record).isEmpty()) {
            return List.of(inCommon(Finding.Status.NOT_ASSESSED, "no-providers"));
        }
        var active = Providers.active(record, day);
        var unsorted = Providers.unsorted(record).isEmpty() ? none() : Stream.of(unsorted(record));
        return orElse(
                Stream.concat(judge(record, active, day), unsorted),
                active.isEmpty()
                        ? inCommon(Finding.Status.NOT_APPLICABLE, "no-contract-providers")
                        : met("met", active.size()));
    }

    private static Finding unsorted(DistrictRecord record) {
        var words = inCommon(Finding.Status.NOT_ASSESSED, "unsorted");
        return new Finding(
                words.status(),
                Finding.Subject.all(Providers.unsorted(record)),
                words.explanation(),
                words.remedy(),
                null);
    }

    abstract Stream<Finding> judge(DistrictRecord record, List<Recipient> providers, LocalDate day);
}
