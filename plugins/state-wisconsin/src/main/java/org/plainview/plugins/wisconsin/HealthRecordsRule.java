package org.plainview.plugins.wisconsin;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** 118.125(2m): records about physical health and HIV tests are kept under the stricter laws for them. */
final class HealthRecordsRule extends WisconsinRule {
    private static final Set<String> HEALTH = Set.of(Fields.PHYSICAL_HEALTH, Fields.PATIENT_HEALTH_CARE, Fields.HIV);

    HealthRecordsRule() {
        super("WI-118.125-2M", "Wis. Stat. 118.125(2m); 146.81-.84; 252.15", Severity.BINDING);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        if (record.elements().isEmpty()) {
            return List.of(notAssessed("no-elements"));
        }
        var unsorted = record.elements().stream()
                .filter(each -> said(each, Fields.RECORD_CLASS) == null)
                .toList();
        var health = record.elements().stream()
                .filter(each -> HEALTH.contains(each.extra().getOrDefault(Fields.RECORD_CLASS, "")))
                .toList();
        return orElse(
                Stream.concat(about(Finding.Status.NOT_ASSESSED, "unsorted", unsorted), judge(health)),
                health.isEmpty() ? notApplicable("no-health-records") : met("met", health.size()));
    }

    private Stream<Finding> judge(List<Element> health) {
        return Stream.concat(
                notMet(
                        "open",
                        health.stream()
                                .filter(each -> says(each, Fields.RESTRICTED, "no"))
                                .toList()),
                about(
                        Finding.Status.NOT_ASSESSED,
                        "access-unsaid",
                        health.stream()
                                .filter(each -> said(each, Fields.RESTRICTED) == null)
                                .toList()));
    }
}
