package org.plainview.plugins.newyork;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;
import org.plainview.record.Policy;
import org.plainview.record.RecipientType;
import org.plainview.spi.CitedRule;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** What the rules of this pack share: how they read the fields that New York adds, and which agreements they speak of. */
abstract class NewYorkRule extends CitedRule {
    /** When Part 121 took effect. */
    private static final LocalDate PART_121 = LocalDate.of(2020, Month.JANUARY, 29);
    /** Bodies that are no third-party contractors. */
    private static final Set<RecipientType> AGENCIES =
            Set.of(RecipientType.STATE_AGENCY, RecipientType.FEDERAL_AGENCY, RecipientType.OTHER_DISTRICT);

    NewYorkRule(String id, String citation, Severity severity) {
        super(id, citation, severity);
    }

    NewYorkRule(String id, String citation) {
        this(id, citation, Severity.BINDING);
    }

    @Override
    public LocalDate inForceFrom() {
        return PART_121;
    }

    /** The first day of the school year of {@code day}, which in New York begins in July. */
    static LocalDate startOfSchoolYear(LocalDate day) {
        var july = LocalDate.of(day.getYear(), Month.JULY, 1);
        return day.isBefore(july) ? july.minusYears(1) : july;
    }

    /** The agreements with third-party contractors that hold on {@code day}. */
    static List<Agreement> contracts(DistrictRecord record, LocalDate day) {
        return record.agreements().stream()
                .filter(agreement -> holds(agreement, day) && isContractor(record, agreement))
                .toList();
    }

    private static boolean holds(Agreement agreement, LocalDate day) {
        var from = agreement.effectiveOn() == null ? agreement.signedOn() : agreement.effectiveOn();
        var until = agreement.expiresOn();
        return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
    }

    private static boolean isContractor(DistrictRecord record, Agreement agreement) {
        return agreement.recipient() == null
                || record.recipients()
                        .find(agreement.recipient())
                        .map(recipient -> recipient.type() == null || !AGENCIES.contains(recipient.type()))
                        .orElse(true);
    }

    /** The policy to which the district gave {@code role}, unless the board has rescinded it by {@code day}. */
    static Optional<Policy> policy(DistrictRecord record, String role, LocalDate day) {
        return record.policies().stream()
                .filter(policy -> role.equals(policy.extra().get(Fields.POLICY_ROLE)))
                .filter(policy ->
                        policy.rescindedOn() == null || policy.rescindedOn().isAfter(day))
                .findFirst();
    }

    static boolean isPublished(Policy policy) {
        return policy.isPublic() && (has(policy.url()) || policy.document() != null);
    }

    /** Those of {@code items} that deny {@code field}, and those that do not speak of it. */
    final Stream<Finding> yes(String name, List<? extends Item> items, String field) {
        return Stream.concat(
                notMet(name, items.stream().filter(item -> isNo(item, field)).toList()),
                about(
                        Finding.Status.NOT_ASSESSED,
                        name + "-unsaid",
                        items.stream()
                                .filter(item -> !isNo(item, field) && !isYes(item, field))
                                .toList()));
    }
}
