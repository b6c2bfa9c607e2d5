package org.plainview.plugins.utah;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.spi.Finding;

/** 53E-9-305(5) and (6): optional and biometric data only where the notice tells of it and a parent consented in writing. */
final class OptionalDataRule extends UtahRule {
    OptionalDataRule() {
        super("UT-305-5", "Utah Code 53E-9-305(5)-(6)");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        if (record.elements().isEmpty()) {
            return List.of(notAssessed("no-elements"));
        }
        var voluntary =
                record.elements().stream().filter(OptionalDataRule::isVoluntary).toList();
        return orElse(
                Stream.of(
                                about(
                                        Finding.Status.NOT_ASSESSED,
                                        "unsorted",
                                        record.elements().stream()
                                                .filter(each -> !says(each, Fields.DATA_CLASS))
                                                .toList()),
                                asked(voluntary, Fields.IN_NOTICE, "notice"),
                                asked(voluntary, Fields.WRITTEN_CONSENT, "consent"))
                        .flatMap(each -> each),
                voluntary.isEmpty() ? notApplicable("none") : met("met", voluntary.size()));
    }

    static boolean isVoluntary(Element element) {
        return says(element, Fields.DATA_CLASS, Fields.OPTIONAL) || says(element, Fields.DATA_CLASS, Fields.BIOMETRIC);
    }

    private Stream<Finding> asked(List<Element> voluntary, String field, String name) {
        return Stream.concat(
                notMet(
                        "no-" + name,
                        voluntary.stream().filter(each -> isNo(each, field)).toList()),
                about(
                        Finding.Status.NOT_ASSESSED,
                        name + "-unsaid",
                        voluntary.stream().filter(each -> !says(each, field)).toList()));
    }
}
