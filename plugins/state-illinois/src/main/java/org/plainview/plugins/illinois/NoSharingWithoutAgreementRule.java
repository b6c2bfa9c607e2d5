package org.plainview.plugins.illinois;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainview.record.Agreement;
import org.plainview.record.Disclosure;
import org.plainview.record.DistrictRecord;
import org.plainview.record.FerpaException;
import org.plainview.record.Identifiability;
import org.plainview.record.Justification;
import org.plainview.record.Key;
import org.plainview.record.Product;
import org.plainview.record.RecipientType;
import org.plainview.spi.Finding;

/** Section 26: covered information is not sold, and reaches nobody outside without a written agreement. */
final class NoSharingWithoutAgreementRule extends IllinoisRule {
    /** Bodies to which data goes because a law says so, under agreements or without. */
    private static final Set<RecipientType> AGENCIES =
            Set.of(RecipientType.STATE_AGENCY, RecipientType.FEDERAL_AGENCY, RecipientType.OTHER_DISTRICT);

    NoSharingWithoutAgreementRule() {
        super("IL-SOPPA-26", "105 ILCS 85/26");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        if (record.disclosures().isEmpty() && record.products().isEmpty()) {
            return List.of(notAssessed("silent"));
        }
        var disclosures = record.disclosures().stream()
                .filter(NoSharingWithoutAgreementRule::isIdentified)
                .toList();
        var outside = disclosures.stream()
                .filter(each -> goesOutside(record, each) && !isRequired(each))
                .toList();
        var used = record.products().stream()
                .filter(each -> Operators.isInUse(each, day))
                .toList();
        Set<Key> named = disclosures.stream()
                .flatMap(each -> Stream.ofNullable(each.product()))
                .collect(Collectors.toUnmodifiableSet());
        var receiving = used.stream()
                .filter(each -> named.contains(each.key()) || isYes(each, Fields.COVERED_DATA))
                .toList();
        return orElse(
                Stream.of(
                                notMet(
                                        "sold",
                                        disclosures.stream()
                                                .filter(each -> isYes(each, Fields.SOLD))
                                                .toList()),
                                about(
                                        Finding.Status.NEEDS_ATTESTATION,
                                        "sale-unsaid",
                                        disclosures.stream()
                                                .filter(each -> !says(each, Fields.SOLD))
                                                .toList()),
                                lacking("no-agreement", outside, isCovered(record, day)),
                                lacking("product", receiving, each -> hasAgreement(record, each, day)),
                                unsaid(
                                        "product-unsaid",
                                        used,
                                        each -> named.contains(each.key()) || says(each, Fields.COVERED_DATA)),
                                unsaid("status-unsaid", record.products().list(), each -> each.status() != null))
                        .flatMap(each -> each),
                met("met", outside.size(), receiving.size()));
    }

    private static boolean isIdentified(Disclosure disclosure) {
        return disclosure.identifiability() == null || disclosure.identifiability() == Identifiability.IDENTIFIED;
    }

    private static boolean goesOutside(DistrictRecord record, Disclosure disclosure) {
        return record.recipients()
                .find(disclosure.recipient())
                .map(each -> each.type() == null || !AGENCIES.contains(each.type()))
                .orElse(true);
    }

    /** The law lets through what another law orders, and what keeps someone safe. */
    private static boolean isRequired(Disclosure disclosure) {
        var isOrdered = has(disclosure.citation())
                && (disclosure.justifications().contains(Justification.STATE_REQUIREMENT)
                        || disclosure.justifications().contains(Justification.FEDERAL_REQUIREMENT));
        return isOrdered || disclosure.ferpaExceptions().contains(FerpaException.HEALTH_SAFETY);
    }

    private static Predicate<Disclosure> isCovered(DistrictRecord record, LocalDate day) {
        var holding = record.agreements().stream()
                .filter(each -> Operators.holds(each, day))
                .toList();
        Set<Key> agreements = holding.stream().map(Agreement::key).collect(Collectors.toUnmodifiableSet());
        Set<Key> recipients = holding.stream()
                .flatMap(each -> Stream.ofNullable(each.recipient()))
                .collect(Collectors.toUnmodifiableSet());
        return disclosure -> disclosure.agreement() != null
                ? agreements.contains(disclosure.agreement())
                : recipients.contains(disclosure.recipient());
    }

    private static boolean hasAgreement(DistrictRecord record, Product product, LocalDate day) {
        return record.agreements().named(product.agreements()).stream().anyMatch(each -> Operators.holds(each, day));
    }
}
