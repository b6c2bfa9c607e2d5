package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Policy;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * A rule about requests to see records. The record holds no request, so the district writes on its policy how many were
 * answered late in the twelve months before it counted, and since when the oldest one is open.
 */
abstract class RequestsRule extends FederalRule {
    private static final int DAYS = 45;

    private final String role;
    private final String late;
    private final String openSince;

    RequestsRule(String id, String citation, Severity severity, String role, String late, String openSince) {
        super(id, citation, severity);
        this.role = role;
        this.late = late;
        this.openSince = openSince;
    }

    @Override
    public final List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return policy(record, role, day)
                .map(policy -> orElse(
                        Stream.of(counted(policy, day), open(policy, day), besides(record, policy, day))
                                .flatMap(each -> each),
                        metBy(policy, "met")))
                .orElseGet(() -> List.of(needsAttestation("no-policy")));
    }

    /** What else the law asks for. */
    abstract Stream<Finding> besides(DistrictRecord record, Policy policy, LocalDate day);

    /** The last day by which the oldest open request must be answered. */
    LocalDate due(Policy policy, LocalDate since) {
        return since.plusDays(DAYS);
    }

    /** Whether what the district counted is at most a year old on {@code day}. */
    static boolean isCounted(Policy policy, @Nullable Integer number, LocalDate day) {
        var counted = pastDayIn(policy, Fields.COUNTED_ON, day);
        return number != null && counted != null && !counted.plusYears(1).isBefore(day);
    }

    private Stream<Finding> counted(Policy policy, LocalDate day) {
        var number = numberIn(policy, late);
        if (number == null || !isCounted(policy, number, day)) {
            return about(Finding.Status.NEEDS_ATTESTATION, "uncounted", List.of(policy));
        }
        return number == 0 ? Stream.empty() : Stream.of(on(Finding.Status.NOT_MET, policy, "late", number));
    }

    private Stream<Finding> open(Policy policy, LocalDate day) {
        var since = pastDayIn(policy, openSince, day);
        if (since == null) {
            return Stream.empty();
        }
        var due = due(policy, since);
        return Stream.of(
                day.isAfter(due)
                        ? on(Finding.Status.NOT_MET, policy, "overdue", since, due)
                                .by(due)
                        : on(Finding.Status.DUE, policy, "open", since, due).by(due));
    }
}
