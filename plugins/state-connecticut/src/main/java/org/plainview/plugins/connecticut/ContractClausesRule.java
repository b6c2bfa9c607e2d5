package org.plainview.plugins.connecticut;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.Agreement;
import org.plainview.record.Disclosure;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Identifiability;
import org.plainview.spi.Finding;

/**
 * 10-234bb(a) and (e): a written contract with whoever gets student data, with ten provisions. A contract from before July
 * 2018 need not have them until it is changed or renewed.
 */
final class ContractClausesRule extends CtRule {
    ContractClausesRule() {
        super("CT-234bb-A", "CGS 10-234bb(a),(e)");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        if (record.agreements().isEmpty() && record.disclosures().isEmpty()) {
            return List.of(notAssessed("silent"));
        }
        var contracts = contracts(record, day);
        return orElse(
                Stream.of(
                                notMet("no-contract", withoutContract(record, day)),
                                about(Finding.Status.NOT_ASSESSED, "undated", undated(record)),
                                clauses(contracts))
                        .flatMap(each -> each),
                contracts.isEmpty() ? notApplicable("no-contracts") : met("met", contracts.size()));
    }

    private Stream<Finding> clauses(List<Agreement> contracts) {
        var scanned = contracts.stream().filter(Clauses::isScanned).toList();
        var unscanned =
                contracts.stream().filter(each -> !Clauses.isScanned(each)).toList();
        return Stream.concat(
                about(Finding.Status.NOT_ASSESSED, "unscanned", unscanned),
                Clauses.codes().stream()
                        .flatMap(code -> lacks(
                                code,
                                scanned.stream()
                                        .filter(each -> !Clauses.contains(each, code))
                                        .toList())));
    }

    /** Disclosures to a contractor with which no running agreement stands in the record. */
    private static List<Disclosure> withoutContract(DistrictRecord record, LocalDate day) {
        return record.disclosures().stream()
                .filter(each -> isContractor(record, each.recipient()))
                .filter(each -> each.identifiability() != Identifiability.AGGREGATE
                        && each.identifiability() != Identifiability.DE_IDENTIFIED)
                .filter(each -> exemptTools(record, day).stream()
                        .noneMatch(tool -> tool.key().equals(each.product())))
                .filter(each -> record.agreements().stream()
                        .filter(agreement -> isRunning(agreement, day))
                        .noneMatch(agreement -> agreement.key().equals(each.agreement())
                                || each.recipient().equals(agreement.recipient())))
                .toList();
    }

    private static boolean isRunning(Agreement agreement, LocalDate day) {
        return (agreement.signedOn() == null || !agreement.signedOn().isAfter(day))
                && (agreement.expiresOn() == null || !agreement.expiresOn().isBefore(day));
    }
}
