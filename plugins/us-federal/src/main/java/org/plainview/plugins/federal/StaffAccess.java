package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.List;
import org.plainview.record.DistrictRecord;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Text;

/** The list of 34 CFR 300.623(d): names and positions of the employees who may see special education records. */
final class StaffAccess extends FederalReport {
    StaffAccess() {
        super("staff-access");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var rows = ConfidentialityRule.roles(record).stream()
                .map(each -> List.of(Text.of(each.name()), field(each, Fields.STAFF), field(each, Fields.STAFF_AS_OF)))
                .toList();
        return new ReportDocument(
                title(),
                List.of(paragraph("intro", record.profile().name()), table(rows, "position", "names", "as-of")));
    }
}
