package org.plainview.plugins.connecticut;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;
import org.plainview.record.Key;
import org.plainview.record.Product;
import org.plainview.record.RecipientType;
import org.plainview.spi.CitedRule;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * What the rules of this pack share: since when they bind, and which agreements they speak of. Public Act 16-189 asked for
 * contracts from October 2016, Public Act 17-200 put that off to July 2018, and Public Act 18-125 gave the section its
 * present form on the same day.
 */
abstract class CtRule extends CitedRule {
    static final LocalDate CONTRACTS_SINCE = LocalDate.of(2018, Month.JULY, 1);
    /** Bodies that are no contractors. */
    private static final Set<RecipientType> NO_CONTRACTORS =
            Set.of(RecipientType.STATE_AGENCY, RecipientType.FEDERAL_AGENCY, RecipientType.OTHER_DISTRICT);

    CtRule(String id, String citation) {
        super(id, citation, Severity.BINDING);
    }

    @Override
    public LocalDate inForceFrom() {
        return CONTRACTS_SINCE;
    }

    /** The contracts of which the section speaks on {@code day}: made, changed or renewed since July 2018, and still running. */
    static List<Agreement> contracts(DistrictRecord record, LocalDate day) {
        return record.agreements().stream()
                .filter(each -> isContractor(record, each.recipient()))
                .filter(each -> each.expiresOn() == null || !each.expiresOn().isBefore(day))
                .filter(each -> {
                    var made = made(each, day);
                    return made != null && !made.isBefore(CONTRACTS_SINCE);
                })
                .toList();
    }

    /** Agreements of which nobody has said when they were made. */
    static List<Agreement> undated(DistrictRecord record) {
        return record.agreements().stream()
                .filter(each -> isContractor(record, each.recipient()))
                .filter(each -> each.signedOn() == null && dayIn(each, Fields.RENEWED_ON) == null)
                .toList();
    }

    /** When the agreement was last made, changed or renewed, as far as {@code day} knows. */
    private static @Nullable LocalDate made(Agreement agreement, LocalDate day) {
        return Stream.of(
                        Stream.ofNullable(agreement.signedOn()), Stream.ofNullable(dayIn(agreement, Fields.RENEWED_ON)))
                .flatMap(each -> each)
                .filter(each -> !each.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    static boolean isContractor(DistrictRecord record, @Nullable Key recipient) {
        return recipient == null
                || record.recipients()
                        .find(recipient)
                        .map(each -> each.type() == null || !NO_CONTRACTORS.contains(each.type()))
                        .orElse(true);
    }

    static List<Product> exemptTools(DistrictRecord record, LocalDate day) {
        return record.products().stream()
                .filter(each -> isYes(each, Fields.EXEMPT))
                .filter(each -> {
                    var from = dayIn(each, Fields.EXEMPT_FROM);
                    var until = dayIn(each, Fields.EXEMPT_UNTIL);
                    return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
                })
                .toList();
    }

    /** {@code items} lack {@code what}; the remedy is the same for whatever is lacking. */
    final Stream<Finding> lacks(String what, List<? extends Item> items) {
        return items.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.notMet(
                        Finding.Subject.all(items), say("lacks." + what, items.size()), say("lacks.remedy")));
    }

    static @Nullable LocalDate firstSent(DistrictRecord record, List<Key> notices, LocalDate day) {
        return record.notices().named(notices).stream()
                .filter(each -> each.sentOn() != null && !each.sentOn().isAfter(day))
                .map(each -> Objects.requireNonNull(each.sentOn()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
