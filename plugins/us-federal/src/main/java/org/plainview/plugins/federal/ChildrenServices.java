package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.List;
import org.plainview.record.DistrictRecord;
import org.plainview.record.ItemKind;
import org.plainview.spi.Message;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Text;

/** The online services that children under 13 use, and who consents to each (16 CFR 312). */
final class ChildrenServices extends FederalReport {
    ChildrenServices() {
        super("children-services");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var rows = ChildrenServicesRule.forChildren(record).stream()
                .map(each -> List.of(
                        Text.of(each.name()),
                        name(record, ItemKind.RECIPIENT, each.vendor()),
                        choice(each, Fields.COPPA_BASIS),
                        Text.of(Message.of(ChildrenServicesRule.isForSchoolAlone(record, each, day) ? "yes" : "no")),
                        choice(each, Fields.THIRD_PARTIES),
                        field(each, Fields.RETENTION_POLICY),
                        field(each, Fields.PARENT_NOTICE)))
                .toList();
        return new ReportDocument(
                title(),
                List.of(
                        paragraph("intro", record.profile().name()),
                        table(
                                rows,
                                "service",
                                "vendor",
                                "consent",
                                "school-only",
                                "third-parties",
                                "retention",
                                "notice")));
    }
}
