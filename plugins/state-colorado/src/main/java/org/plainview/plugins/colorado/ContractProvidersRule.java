package org.plainview.plugins.colorado;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Recipient;
import org.plainview.spi.Finding;

/** 22-16-107(1)(b): the contract providers are listed, with a copy of each contract. */
final class ContractProvidersRule extends ProviderRule {
    ContractProvidersRule() {
        super("CO-107-1B", "CRS 22-16-107(1)(b)");
    }

    @Override
    Stream<Finding> judge(DistrictRecord record, List<Recipient> providers, LocalDate day) {
        var contracts = providers.stream()
                .flatMap(each -> Providers.contracts(record, each, day).stream())
                .toList();
        return Stream.concat(
                lacking(
                        "no-contract",
                        providers,
                        each -> !Providers.agreements(record, each).isEmpty()),
                lacking("no-copy", contracts, ContractProvidersRule::hasCopy));
    }

    /** Whether everyone can read the contract. */
    static boolean hasCopy(Agreement contract) {
        return has(contract.documentUrl()) || contract.publicDocument() != null;
    }
}
