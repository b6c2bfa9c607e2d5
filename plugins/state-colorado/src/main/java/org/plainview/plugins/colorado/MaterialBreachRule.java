package org.plainview.plugins.colorado;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Incident;
import org.plainview.record.Recipient;
import org.plainview.spi.Finding;

/**
 * 22-16-107(2): contracts signed or renewed since August 10, 2016 bind the provider to sections 108 to 110, and the board
 * hears the public before it decides whether a material breach ends a contract. The law names no number of days for that.
 */
final class MaterialBreachRule extends ProviderRule {
    MaterialBreachRule() {
        super("CO-107-2", "CRS 22-16-107(2)");
    }

    @Override
    Stream<Finding> judge(DistrictRecord record, List<Recipient> providers, LocalDate day) {
        var lacking = providers.stream()
                .flatMap(each -> Providers.contracts(record, each, day).stream())
                .filter(each -> !each.clauses().containsAll(Clauses.ASKED))
                .toList();
        return Stream.of(
                        notMet(
                                "clauses",
                                lacking.stream()
                                        .filter(MaterialBreachRule::isSignedUnderTheAct)
                                        .toList()),
                        unsaid("undated", lacking, each -> each.signedOn() != null),
                        providers.isEmpty() ? none() : policy(record, day),
                        breaches(record, day))
                .flatMap(each -> each);
    }

    private static boolean isSignedUnderTheAct(Agreement contract) {
        return contract.signedOn() != null && !contract.signedOn().isBefore(ACT);
    }

    private Stream<Finding> policy(DistrictRecord record, LocalDate day) {
        return policy(record, Fields.MATERIAL_BREACH_POLICY, day)
                .map(policy -> isAdopted(policy, day) ? none() : notMet("policy-not-adopted", List.of(policy)))
                .orElseGet(() -> Stream.of(notMet("no-policy")));
    }

    private Stream<Finding> breaches(DistrictRecord record, LocalDate day) {
        return record.incidents().stream()
                .filter(each ->
                        each.discoveredOn() == null || !each.discoveredOn().isAfter(day))
                .filter(each -> isOfContractProvider(record, each))
                .flatMap(each -> judge(each, day));
    }

    private static boolean isOfContractProvider(DistrictRecord record, Incident incident) {
        return Providers.withContract(record).stream()
                .anyMatch(each -> each.key().equals(incident.recipient()));
    }

    private Stream<Finding> judge(Incident incident, LocalDate day) {
        if (isNo(incident, Fields.MATERIAL_BREACH)) {
            return none();
        }
        if (!isYes(incident, Fields.MATERIAL_BREACH)) {
            return Stream.of(on(Finding.Status.NOT_ASSESSED, incident, "breach-unsaid"));
        }
        var hearing = dayIn(incident, Fields.HEARING_ON);
        var decision = dayIn(incident, Fields.DECIDED_ON);
        if (decision != null && !decision.isAfter(day)) {
            return hearing == null || hearing.isAfter(decision)
                    ? Stream.of(on(Finding.Status.NOT_MET, incident, "decided-unheard", decision))
                    : none();
        }
        if (hearing == null) {
            return Stream.of(on(Finding.Status.DUE, incident, "hearing-due"));
        }
        return Stream.of(
                hearing.isAfter(day)
                        ? on(Finding.Status.DUE, incident, "hearing-set", hearing)
                                .by(hearing)
                        : on(Finding.Status.DUE, incident, "decision-due", hearing));
    }
}
