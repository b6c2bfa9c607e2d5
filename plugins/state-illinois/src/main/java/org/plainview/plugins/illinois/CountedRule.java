package org.plainview.plugins.illinois;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Policy;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * A rule about how parents' requests are answered. The record holds no request, which would name a child: the district counts
 * on the procedure for parents. A count says nothing any more when it is a year old.
 */
abstract class CountedRule extends IllinoisRule {
    private final String count;

    /** @param count the field that says how many requests were not answered as the law asks */
    CountedRule(String id, String citation, Severity severity, String count) {
        super(id, citation, severity);
        this.count = count;
    }

    @Override
    public final List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return policy(record, Fields.PARENT_RIGHTS, day)
                .map(procedure ->
                        orElse(Stream.concat(counted(procedure, day), judge(procedure)), metBy(procedure, "met")))
                .orElseGet(() -> List.of(needsAttestation("none")));
    }

    /** What else the procedure must say. */
    abstract Stream<Finding> judge(Policy procedure);

    private Stream<Finding> counted(Policy procedure, LocalDate day) {
        var number = numberIn(procedure, count);
        return Stream.concat(
                number != null && number > 0 ? notMet("late", List.of(procedure)) : none(),
                number != null && isFresh(procedure, day)
                        ? none()
                        : about(Finding.Status.NEEDS_ATTESTATION, "uncounted", List.of(procedure)));
    }

    private static boolean isFresh(Policy procedure, LocalDate day) {
        return isDone(procedure, Fields.COUNTED_ON, day)
                && Objects.requireNonNull(dayIn(procedure, Fields.COUNTED_ON))
                        .plusYears(1)
                        .isAfter(day);
    }
}
