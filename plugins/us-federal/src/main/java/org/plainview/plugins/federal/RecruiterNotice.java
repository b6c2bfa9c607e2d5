package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Paragraph;

/** The notice of 20 USC 7908 and a form on which a parent keeps a child off the lists of recruiters and colleges. */
final class RecruiterNotice extends FederalReport {
    RecruiterNotice() {
        super("recruiter-notice");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        return new ReportDocument(
                title(),
                Stream.of(
                                Stream.of(paragraph("intro", record.profile().name())),
                                paragraphs("refuse"),
                                Stream.of(heading("form")),
                                paragraphs("recruiters", "colleges", "student", "signed"),
                                Stream.of(heading("ask"), new Paragraph(office(record))))
                        .flatMap(each -> each)
                        .toList());
    }
}
