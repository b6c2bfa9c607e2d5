package org.plainview.plugins.connecticut;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.spi.Finding;

/**
 * 10-234bb(i): a tool that one student's program needs, and whose maker cannot meet the section, may be used without a
 * contract if six things are on file. The record says which are, and nothing about the student.
 */
final class ExemptToolRule extends CtRule {
    ExemptToolRule() {
        super("CT-234bb-I", "CGS 10-234bb(i)");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        if (record.products().isEmpty()) {
            return List.of(notAssessed("silent"));
        }
        var tools = exemptTools(record, day);
        var said =
                tools.stream().filter(each -> says(each, Fields.EXEMPT_PARTS)).toList();
        var unsaid =
                tools.stream().filter(each -> !says(each, Fields.EXEMPT_PARTS)).toList();
        return orElse(
                Stream.concat(
                        about(Finding.Status.NEEDS_ATTESTATION, "unsaid", unsaid),
                        Fields.PARTS.stream()
                                .flatMap(part -> lacks(
                                        part,
                                        said.stream()
                                                .filter(each -> !chosen(each, Fields.EXEMPT_PARTS)
                                                        .contains(part))
                                                .toList()))),
                tools.isEmpty() ? notApplicable("none") : met("met", tools.size()));
    }
}
