package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.plainview.record.AccessRole;
import org.plainview.record.Contact;
import org.plainview.record.DistrictRecord;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * 34 CFR 300.623: one official answers for the confidentiality of special education records, everyone who handles them is
 * trained, and the public may see who does. The law wants the list current and names no number of days.
 */
final class ConfidentialityRule extends FederalRule {
    private static final int CURRENT_DAYS = 90;

    ConfidentialityRule() {
        super("US-IDEA-300.623", "34 CFR 300.623", Severity.BINDING);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        var officials = record.contacts().stream()
                .filter(each -> isYes(each, Fields.OFFICIAL))
                .toList();
        return orElse(
                Stream.of(officials(officials), training(record, day), staff(record, day))
                        .flatMap(each -> each),
                met("met"));
    }

    private Stream<Finding> officials(List<Contact> officials) {
        return officials.isEmpty()
                ? Stream.of(notMet("no-official"))
                : Stream.concat(
                        officials.size() == 1 ? Stream.empty() : notMet("several-officials", officials),
                        officials.stream().anyMatch(each -> says(each, Fields.STAFF_LIST_AT))
                                ? Stream.empty()
                                : about(Finding.Status.NEEDS_ATTESTATION, "list-unplaced", officials));
    }

    private Stream<Finding> training(DistrictRecord record, LocalDate day) {
        return record.safeguards().stream()
                .filter(each -> pastDayIn(each, Fields.TRAINED_ON, day) != null)
                .max(Comparator.comparing(each -> Objects.requireNonNull(dayIn(each, Fields.TRAINED_ON))))
                .map(training -> {
                    var untrained = numberIn(training, Fields.UNTRAINED);
                    if (untrained == null) {
                        return about(Finding.Status.NEEDS_ATTESTATION, "untrained-unsaid", List.of(training));
                    }
                    return untrained == 0
                            ? Stream.<Finding>empty()
                            : Stream.of(on(Finding.Status.NOT_MET, training, "untrained", untrained));
                })
                .orElseGet(() -> Stream.of(needsAttestation("no-training")));
    }

    private Stream<Finding> staff(DistrictRecord record, LocalDate day) {
        var roles = roles(record);
        if (roles.isEmpty()) {
            return Stream.of(notMet("no-list"));
        }
        return Stream.concat(
                lacking("no-names", roles, each -> says(each, Fields.STAFF)),
                lacking(Finding.Status.NEEDS_ATTESTATION, "list-old", roles, each -> isCurrent(each, day)));
    }

    /** The positions whose holders may see special education records. */
    static List<AccessRole> roles(DistrictRecord record) {
        return record.accessRoles().stream()
                .filter(each -> isYes(each, Fields.PART_B_ROLE))
                .toList();
    }

    private static boolean isCurrent(AccessRole role, LocalDate day) {
        var since = pastDayIn(role, Fields.STAFF_AS_OF, day);
        return since != null && !since.plusDays(CURRENT_DAYS).isBefore(day);
    }
}
