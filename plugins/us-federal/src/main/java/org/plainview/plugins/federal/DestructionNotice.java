package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Paragraph;
import org.plainview.spi.ReportDocument.Text;

/** The notice of 34 CFR 300.624, and when records under each rule are destroyed. */
final class DestructionNotice extends FederalReport {
    DestructionNotice() {
        super("destruction-notice");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var rows = DestructionNoticeRule.retention(record, TypesAndLocationsRule.partB(record)).stream()
                .map(each -> List.of(
                        Text.of(each.series()),
                        said(each.period()),
                        said(each.trigger()),
                        field(each, Fields.DISPOSAL_ON),
                        said(each.disposal())))
                .toList();
        return new ReportDocument(
                title(),
                Stream.of(
                                Stream.of(paragraph("intro", record.profile().name())),
                                paragraphs("rights", "permanent"),
                                Stream.of(
                                        table(rows, "series", "kept", "from", "disposal", "how"),
                                        heading("ask"),
                                        new Paragraph(office(record))))
                        .flatMap(each -> each)
                        .toList());
    }
}
