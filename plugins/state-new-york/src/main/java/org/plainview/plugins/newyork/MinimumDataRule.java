package org.plainview.plugins.newyork;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plainview.record.Disclosure;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.Justification;
import org.plainview.record.Key;
import org.plainview.record.RecipientType;
import org.plainview.spi.Finding;

/**
 * 121.2: nothing is sold, contracts keep data confidential, and delinquency, criminal, health and biometric data reach
 * the state only where a law requires it.
 */
final class MinimumDataRule extends NewYorkRule {
    private static final String NOT_LISTED = "none";

    MinimumDataRule() {
        super("NY-121.2", "Educ. Law 2-d; 8 NYCRR 121.2");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        var contracts = contracts(record, day);
        var toState = record.disclosures().stream()
                .filter(disclosure -> goesTo(record, disclosure, RecipientType.STATE_AGENCY))
                .toList();
        if (contracts.isEmpty() && toState.isEmpty()) {
            return List.of(notAssessed("silent"));
        }
        var reported = elements(record, toState);
        return orElse(
                Stream.of(
                                notMet(
                                        "confidentiality",
                                        contracts.stream()
                                                .filter(each -> !each.clauses().contains(Clauses.CONFIDENTIALITY))
                                                .toList()),
                                notMet(
                                        "sale",
                                        contracts.stream()
                                                .filter(each -> !each.clauses().contains(Clauses.NO_SALE))
                                                .toList()),
                                notMet("listed", listedWithoutLaw(record, toState)),
                                about(
                                        Finding.Status.NOT_ASSESSED,
                                        "unsorted",
                                        reported.stream()
                                                .filter(each -> !says(each, Fields.LISTED))
                                                .toList()))
                        .flatMap(each -> each),
                met("met", contracts.size(), reported.size()));
    }

    private static List<Element> listedWithoutLaw(DistrictRecord record, List<Disclosure> toState) {
        var lawless = toState.stream().filter(each -> !isRequired(each)).toList();
        return elements(record, lawless).stream()
                .filter(each -> says(each, Fields.LISTED)
                        && !NOT_LISTED.equals(each.extra().get(Fields.LISTED)))
                .toList();
    }

    private static boolean isRequired(Disclosure disclosure) {
        return has(disclosure.citation())
                && (disclosure.justifications().contains(Justification.STATE_REQUIREMENT)
                        || disclosure.justifications().contains(Justification.FEDERAL_REQUIREMENT));
    }

    private static boolean goesTo(DistrictRecord record, Disclosure disclosure, RecipientType type) {
        return record.recipients()
                .find(disclosure.recipient())
                .filter(recipient -> recipient.type() == type)
                .isPresent();
    }

    private static List<Element> elements(DistrictRecord record, List<Disclosure> disclosures) {
        Set<Key> keys = new HashSet<>();
        disclosures.forEach(each -> keys.addAll(each.elements()));
        return record.elements().stream()
                .filter(each -> keys.contains(each.key()))
                .toList();
    }
}
