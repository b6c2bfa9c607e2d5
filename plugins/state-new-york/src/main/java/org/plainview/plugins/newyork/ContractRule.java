package org.plainview.plugins.newyork;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictRecord;
import org.plainview.spi.Finding;

/** A rule about every contract that gives a third-party contractor student data, click-through terms included. */
abstract class ContractRule extends NewYorkRule {
    ContractRule(String id, String citation) {
        super(id, citation);
    }

    @Override
    public final List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        if (record.agreements().isEmpty()) {
            return List.of(inCommon(Finding.Status.NOT_ASSESSED, "no-agreements"));
        }
        var contracts = contracts(record, day);
        return contracts.isEmpty()
                ? List.of(inCommon(Finding.Status.NOT_APPLICABLE, "no-contracts"))
                : orElse(judge(contracts), met("met", contracts.size()));
    }

    abstract Stream<Finding> judge(List<Agreement> contracts);

    final Stream<Finding> lacking(String name, List<Agreement> contracts, Predicate<Agreement> wanted) {
        return notMet(name, contracts.stream().filter(wanted.negate()).toList());
    }
}
