package org.plainview.plugins.newyork;

import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.Agreement;
import org.plainview.spi.Finding;

/** 121.3(c): the six things that the district writes down about each contract. */
final class SupplementRule extends ContractRule {
    SupplementRule() {
        super("NY-121.3-SUPP", "8 NYCRR 121.3(c)");
    }

    @Override
    Stream<Finding> judge(List<Agreement> contracts) {
        return Stream.of(
                        lacking("purposes", contracts, each -> says(each, Fields.PURPOSES)),
                        lacking("subcontractors", contracts, each -> says(each, Fields.SUBCONTRACTORS)),
                        lacking("end", contracts, SupplementRule::saysItsEnd),
                        lacking("accuracy", contracts, each -> has(each.accuracyChallenge())),
                        lacking(
                                "storage",
                                contracts,
                                each -> has(each.dataLocation()) && says(each, Fields.PROTECTIONS)),
                        lacking(
                                "encryption",
                                contracts,
                                each -> isYes(each, Fields.ENCRYPTED_IN_MOTION)
                                        && isYes(each, Fields.ENCRYPTED_AT_REST)))
                .flatMap(each -> each);
    }

    private static boolean saysItsEnd(Agreement contract) {
        return (contract.expiresOn() != null || says(contract, Fields.DURATION)) && has(contract.atEnd());
    }
}
