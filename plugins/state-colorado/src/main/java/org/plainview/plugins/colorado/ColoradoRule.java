package org.plainview.plugins.colorado;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;
import org.plainview.record.Policy;
import org.plainview.record.Resource;
import org.plainview.spi.CitedRule;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** What the rules of this pack share: how they read the fields that Colorado adds. */
abstract class ColoradoRule extends CitedRule {
    /** When the Student Data Transparency and Security Act took effect. */
    static final LocalDate ACT = LocalDate.of(2016, Month.AUGUST, 10);

    ColoradoRule(String id, String citation, Severity severity) {
        super(id, citation, severity);
    }

    ColoradoRule(String id, String citation) {
        this(id, citation, Severity.BINDING);
    }

    @Override
    public LocalDate inForceFrom() {
        return ACT;
    }

    /** Whether what {@code field} dates had been done by {@code day}. */
    static boolean isDone(Item item, String field, LocalDate day) {
        var done = dayIn(item, field);
        return done != null && !done.isAfter(day);
    }

    /** The policy to which the district gave {@code role}, unless the board has rescinded it by {@code day}. */
    static Optional<Policy> policy(DistrictRecord record, String role, LocalDate day) {
        return record.policies().stream()
                .filter(policy -> role.equals(policy.extra().get(Fields.POLICY_ROLE)))
                .filter(policy ->
                        policy.rescindedOn() == null || policy.rescindedOn().isAfter(day))
                .findFirst();
    }

    /** The page of the website to which the district gave {@code role}, if it has an address. */
    static Optional<Resource> page(DistrictRecord record, String role) {
        return record.resources().stream()
                .filter(page -> role.equals(page.extra().get(Fields.PAGE)) && has(page.url()))
                .findFirst();
    }

    static boolean isPublished(Policy policy) {
        return policy.isPublic() && (has(policy.url()) || policy.document() != null);
    }

    static boolean isAdopted(Policy policy, LocalDate day) {
        return policy.adoptedOn() != null && !policy.adoptedOn().isAfter(day);
    }

    final <T extends Item> Stream<Finding> lacking(String name, List<T> items, Predicate<T> wanted) {
        return notMet(name, items.stream().filter(wanted.negate()).toList());
    }

    final <T extends Item> Stream<Finding> unsaid(String name, List<T> items, Predicate<T> said) {
        return about(
                Finding.Status.NOT_ASSESSED,
                name,
                items.stream().filter(said.negate()).toList());
    }

    static Stream<Finding> none() {
        return Stream.empty();
    }
}
