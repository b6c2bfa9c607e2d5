package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.RetentionRule;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/**
 * 34 CFR 300.624: parents hear when special education records are no longer needed, before these are destroyed. Each disposal
 * has a notice of its own in the year before it.
 */
final class DestructionNoticeRule extends FederalRule {
    DestructionNoticeRule() {
        super("US-IDEA-300.624", "34 CFR 300.624", Severity.BINDING);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        if (record.elements().stream().noneMatch(each -> says(each, Fields.PART_B))) {
            return List.of(notAssessed("none-sorted"));
        }
        var held = TypesAndLocationsRule.partB(record);
        if (held.isEmpty()) {
            return List.of(notApplicable("none"));
        }
        return orElse(
                Stream.concat(
                        lacking(
                                "no-retention",
                                held,
                                each -> each.retention() != null
                                        && record.retention().contains(each.retention())),
                        retention(record, held).stream().map(each -> told(record, each, day))),
                met("met"));
    }

    /** The rules by which {@code held} are kept, each once. */
    static List<RetentionRule> retention(DistrictRecord record, List<Element> held) {
        return record.retention()
                .named(held.stream()
                        .map(Element::retention)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private Finding told(DistrictRecord record, RetentionRule rule, LocalDate day) {
        var disposal = dayIn(rule, Fields.DISPOSAL_ON);
        if (disposal == null) {
            return on(Finding.Status.NOT_ASSESSED, rule, "disposal-unsaid");
        }
        var due = disposal.minusDays(1);
        var told = given(record, Fields.DESTRUCTION, day).stream()
                .map(FederalRule::sentOn)
                .filter(sent -> sent.isAfter(disposal.minusYears(1)))
                .findFirst()
                .orElse(null);
        return within(rule, "told", told, due, day);
    }
}
