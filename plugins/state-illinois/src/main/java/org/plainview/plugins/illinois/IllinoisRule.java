package org.plainview.plugins.illinois;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;
import org.plainview.record.Policy;
import org.plainview.record.Resource;
import org.plainview.spi.CitedRule;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** What the rules of this pack share: how they read the fields that Illinois adds, and where the law wants things posted. */
abstract class IllinoisRule extends CitedRule {
    /** When the duties of schools under the Student Online Personal Protection Act took effect. */
    static final LocalDate ACT = LocalDate.of(2021, Month.JULY, 1);

    IllinoisRule(String id, String citation, Severity severity) {
        super(id, citation, severity);
    }

    IllinoisRule(String id, String citation) {
        this(id, citation, Severity.BINDING);
    }

    @Override
    public @Nullable LocalDate inForceFrom() {
        return ACT;
    }

    /** The policy to which the district gave {@code role}, unless the board has rescinded it by {@code day}. */
    static Optional<Policy> policy(DistrictRecord record, String role, LocalDate day) {
        return record.policies().stream()
                .filter(policy -> says(policy, Fields.POLICY_ROLE, role))
                .filter(policy ->
                        policy.rescindedOn() == null || policy.rescindedOn().isAfter(day))
                .findFirst();
    }

    static boolean isPublished(Policy policy) {
        return policy.isPublic() && (has(policy.url()) || policy.document() != null);
    }

    /** The page to which the district gave {@code section}, wherever it can be read. */
    static Optional<Resource> page(DistrictRecord record, String section) {
        return record.resources().stream()
                .filter(page -> says(page, Fields.SECTION, section))
                .findFirst();
    }

    /** Whether it can be read on the web, or in the office of a district that has no website. */
    static boolean isPosted(Resource page) {
        return has(page.url()) || isYes(page, Fields.AT_OFFICE);
    }

    /** A finding where no page of {@code section} can be read. */
    final Stream<Finding> unposted(DistrictRecord record, String section) {
        return page(record, section).filter(IllinoisRule::isPosted).isPresent() ? none() : Stream.of(notMet("no-page"));
    }

    /** Whether what {@code field} dates had been done by {@code day}. */
    static boolean isDone(Item item, String field, LocalDate day) {
        var done = dayIn(item, field);
        return done != null && !done.isAfter(day);
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
