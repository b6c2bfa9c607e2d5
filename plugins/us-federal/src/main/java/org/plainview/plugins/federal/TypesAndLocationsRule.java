package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.ElementCategory;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** 34 CFR 300.616: parents who ask get a list of the types of records and of where they are. */
final class TypesAndLocationsRule extends FederalRule {
    TypesAndLocationsRule() {
        super("US-IDEA-300.616", "34 CFR 300.616", Severity.ADVISORY);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        if (record.elements().isEmpty()) {
            return List.of(notAssessed("silent"));
        }
        if (record.elements().stream().noneMatch(each -> says(each, Fields.PART_B))) {
            return List.of(notAssessed("none-sorted"));
        }
        var held = partB(record);
        return orElse(
                Stream.of(
                                about(
                                        Finding.Status.NOT_ASSESSED,
                                        "unsorted",
                                        record.elements().stream()
                                                .filter(TypesAndLocationsRule::isUnsorted)
                                                .toList()),
                                lacking("no-place", held, TypesAndLocationsRule::isPlaced),
                                lacking("no-contact", held, each -> each.contact() != null))
                        .flatMap(each -> each),
                held.isEmpty() ? notApplicable("none") : met("met", held.size()));
    }

    /** The elements of special education records under Part B of IDEA. */
    static List<Element> partB(DistrictRecord record) {
        return record.elements().stream()
                .filter(each -> isYes(each, Fields.PART_B))
                .toList();
    }

    /** A special indicator is the likeliest element of such records, so that silence about it counts. */
    private static boolean isUnsorted(Element element) {
        return element.category() == ElementCategory.SPECIAL_INDICATOR && !says(element, Fields.PART_B);
    }

    private static boolean isPlaced(Element element) {
        return element.systemOfRecord() != null || !element.systems().isEmpty();
    }
}
