package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Policy;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Paragraph;

/** For parents: how to have a record changed, and what happens if the district refuses (34 CFR 99.20 to 99.22). */
final class AmendmentProcedure extends FederalReport {
    AmendmentProcedure() {
        super("amendment-procedure");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        return new ReportDocument(
                title(),
                Stream.of(
                                Stream.of(paragraph("intro", record.profile().name())),
                                paragraphs("ask", "decision", "hearing", "after"),
                                Stream.of(heading("office"), new Paragraph(office(record))),
                                FederalRule.policy(record, Fields.RECORDS, day).map(Policy::url).stream()
                                        .map(url -> paragraph("policy", url)))
                        .flatMap(each -> each)
                        .toList());
    }
}
