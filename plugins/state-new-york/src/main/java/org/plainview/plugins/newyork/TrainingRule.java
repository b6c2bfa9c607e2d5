package org.plainview.plugins.newyork;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Safeguard;
import org.plainview.spi.Finding;

/**
 * 121.7: everyone who may see student data is trained every school year. The training is a safeguard of the record on
 * which the district writes when it was completed and by how many.
 */
final class TrainingRule extends NewYorkRule {
    private static final String EVERYONE = "100";

    TrainingRule() {
        super("NY-121.7", "8 NYCRR 121.7");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        var start = startOfSchoolYear(day);
        var end = start.plusYears(1).minusDays(1);
        var trainings = record.safeguards().stream()
                .filter(each -> says(each, Fields.TRAINED_ON))
                .toList();
        if (trainings.isEmpty()) {
            return List.of(needsAttestation("unsaid").by(end));
        }
        return List.of(trainings.stream()
                .filter(each -> isBetween(dayIn(each, Fields.TRAINED_ON), start, day))
                .max(Comparator.comparing(each -> Objects.requireNonNull(dayIn(each, Fields.TRAINED_ON))))
                .map(each -> judge(each, end))
                .orElseGet(() -> of(Finding.Status.DUE, Finding.Subject.all(trainings), "due", end)
                        .by(end)));
    }

    private Finding judge(Safeguard training, LocalDate end) {
        return EVERYONE.equals(training.extra().get(Fields.TRAINED_PERCENT))
                ? metBy(training, "met", training.extra().getOrDefault(Fields.TRAINED_ON, ""))
                : of(Finding.Status.DUE, List.of(Finding.Subject.of(training)), "not-everyone", end)
                        .by(end);
    }

    private static boolean isBetween(@Nullable LocalDate date, LocalDate from, LocalDate to) {
        return date != null && !date.isBefore(from) && !date.isAfter(to);
    }
}
