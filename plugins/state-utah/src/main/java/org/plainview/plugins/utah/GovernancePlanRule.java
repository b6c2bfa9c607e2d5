package org.plainview.plugins.utah;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.ItemKind;
import org.plainview.record.Policy;
import org.plainview.spi.ExtraField;
import org.plainview.spi.Finding;

/**
 * 53E-9-301 and 53E-9-303(3)(a): a data governance plan that covers six topics, published on the district's site every
 * year.
 *
 * <p>The plan is the policy that carries the extra field {@value #TOPICS}, which lists what it covers, by the codes of
 * {@link #TOPICS_FIELD}; failing that, a policy with "data governance" in its title, whose topics then are not known.
 */
final class GovernancePlanRule extends UtahRule {
    static final String TOPICS = "ut.planTopics";
    /** What the plan covers, among the topics that the law asks for. */
    static final ExtraField TOPICS_FIELD = ExtraField.of(ItemKind.POLICY, TOPICS, ExtraField.Type.CHOICES)
            .choosing("best-practices", "staff-roles", "training", "sharing", "expungement", "breach");

    /** How long before the year is over the plan is called due. */
    private static final int DAYS_OF_NOTICE = 60;

    GovernancePlanRule() {
        super("UT-DGP", "Utah Code 53E-9-301, 53E-9-303(3)(a)");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        var plan = plan(record);
        if (plan == null) {
            return List.of(Finding.notMet(List.of(), say("no-plan"), say("no-plan.remedy")));
        }
        var subjects = List.of(Finding.Subject.of(plan));
        return orElse(
                Stream.of(published(plan, subjects), topics(plan, subjects), renewed(plan, subjects, day))
                        .flatMap(each -> each),
                new Finding(Finding.Status.MET, subjects, say("met", plan.title()), null, null));
    }

    static @Nullable Policy plan(DistrictRecord record) {
        return record.policies().stream()
                .filter(policy -> policy.extra().containsKey(TOPICS) || isPlanByTitle(policy))
                .min(Comparator.comparing(policy -> !policy.extra().containsKey(TOPICS)))
                .orElse(null);
    }

    private static boolean isPlanByTitle(Policy policy) {
        return policy.title().toLowerCase(java.util.Locale.ROOT).contains("data governance");
    }

    private Stream<Finding> published(Policy plan, List<Finding.Subject> subjects) {
        return has(plan.url())
                ? Stream.empty()
                : Stream.of(Finding.notMet(subjects, say("unpublished"), say("unpublished.remedy")));
    }

    private Stream<Finding> topics(Policy plan, List<Finding.Subject> subjects) {
        var listed = plan.extra().get(TOPICS);
        if (listed == null) {
            return Stream.of(new Finding(
                    Finding.Status.NEEDS_ATTESTATION,
                    subjects,
                    say("topics-unknown"),
                    say("topics-unknown.remedy"),
                    null));
        }
        var lacking = TOPICS_FIELD.choices().stream()
                .map(ExtraField.Choice::code)
                .collect(Collectors.toCollection(TreeSet::new));
        lacking.removeAll(new HashSet<>(Arrays.asList(listed.split("[,;\\s]+"))));
        return lacking.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.notMet(
                        subjects, say("topics-lacking", String.join(", ", lacking)), say("topics-lacking.remedy")));
    }

    private Stream<Finding> renewed(Policy plan, List<Finding.Subject> subjects, LocalDate day) {
        var last = Stream.of(Stream.ofNullable(plan.adoptedOn()), Stream.ofNullable(plan.reviewedOn()))
                .flatMap(each -> each)
                .filter(date -> !date.isAfter(day))
                .max(Comparator.naturalOrder());
        if (last.isEmpty()) {
            return Stream.of(Finding.notMet(subjects, say("undated"), say("undated.remedy")));
        }
        var due = last.get().plusYears(1);
        if (day.isAfter(due)) {
            return Stream.of(
                    new Finding(Finding.Status.NOT_MET, subjects, say("old", last.get()), say("old.remedy"), due));
        }
        return day.isBefore(due.minusDays(DAYS_OF_NOTICE))
                ? Stream.empty()
                : Stream.of(new Finding(Finding.Status.DUE, subjects, say("due", due), say("old.remedy"), due));
    }
}
