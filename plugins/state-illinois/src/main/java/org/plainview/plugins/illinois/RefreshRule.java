package org.plainview.plugins.illinois;

import java.time.LocalDate;
import java.util.List;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Resource;
import org.plainview.spi.Finding;
import org.plainview.spi.Message;

/** 27(b): four of the five parts are brought up to date within thirty days after July 1 and after January 1. */
final class RefreshRule extends IllinoisRule {
    /** All but the list of operators, which changes with each agreement. */
    static final List<String> SECTIONS =
            List.of(Fields.ELEMENTS, Fields.SUBCONTRACTORS, Fields.PARENT_RIGHTS, Fields.BREACHES);

    RefreshRule() {
        super("IL-SOPPA-27b", "105 ILCS 85/27(b)");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return SECTIONS.stream()
                .map(section ->
                        page(record, section).map(page -> judge(page, day)).orElseGet(() -> missing(section)))
                .toList();
    }

    private Finding judge(Resource page, LocalDate day) {
        var period = Period.of(day);
        return within(page, "refresh", period.refreshOf(page, day), period.due(), day);
    }

    private static Finding missing(String section) {
        var name = "IL-SOPPA-27b.no-page-" + section;
        return Finding.notMet(List.of(), Message.of(name), Message.of("IL-SOPPA-27b.no-page.remedy"));
    }
}
