package org.plainview.plugins.colorado;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Policy;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * 22-16-107(4): a student information privacy and protection policy, adopted by the end of 2017 (small rural districts had
 * until July 1, 2018), posted, and reviewed every year.
 */
final class PrivacyPolicyRule extends ColoradoRule {
    private static final LocalDate FIRST_DUE = LocalDate.of(2017, Month.DECEMBER, 31);
    private static final LocalDate FIRST_DUE_IF_SMALL = LocalDate.of(2018, Month.JULY, 1);
    private static final int REMINDER_DAYS = 60;

    PrivacyPolicyRule() {
        super("CO-107-4", "CRS 22-16-107(4)", Severity.ADVISORY);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return policy(record, Fields.PRIVACY_POLICY, day)
                .map(policy -> isAdopted(policy, day)
                        ? orElse(judge(policy, day), metBy(policy, "met", policy.title(), lastReview(policy, day)))
                        : List.of(notAdopted(policy, day)))
                .orElseGet(() -> List.of(notMet("none")));
    }

    private Finding notAdopted(Policy policy, LocalDate day) {
        var due = isYes(policy, Fields.SMALL_RURAL) ? FIRST_DUE_IF_SMALL : FIRST_DUE;
        return on(day.isAfter(due) ? Finding.Status.NOT_MET : Finding.Status.DUE, policy, "not-adopted", due)
                .by(due);
    }

    private Stream<Finding> judge(Policy policy, LocalDate day) {
        var itself = List.of(policy);
        return Stream.of(
                        isPublished(policy) ? none() : notMet("unpublished", itself),
                        covers("topics", itself, Fields.POLICY, Fields.POLICY_TOPICS),
                        review(policy, day))
                .flatMap(each -> each);
    }

    private Stream<Finding> review(Policy policy, LocalDate day) {
        var due = lastReview(policy, day).plusYears(1);
        if (day.isAfter(due)) {
            return Stream.of(
                    on(Finding.Status.NOT_MET, policy, "review-missed", due).by(due));
        }
        return day.isBefore(due.minusDays(REMINDER_DAYS))
                ? none()
                : Stream.of(on(Finding.Status.DUE, policy, "review-due", due).by(due));
    }

    /** The last day until {@code day} on which an adopted policy was adopted or looked through. */
    private static LocalDate lastReview(Policy policy, LocalDate day) {
        return Stream.of(
                        Stream.ofNullable(policy.adoptedOn()),
                        Stream.ofNullable(policy.revisedOn()),
                        Stream.ofNullable(policy.reviewedOn()))
                .flatMap(each -> each)
                .filter(each -> !each.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
