package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Block;
import org.plainview.spi.ReportDocument.Paragraph;
import org.plainview.spi.ReportDocument.Text;

/** The notice of 20 USC 1232h(c)(2): what parents may keep their child out of this school year, and when it is. */
final class SurveyNotice extends FederalReport {
    SurveyNotice() {
        super("survey-notice");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var year = SchoolYear.of(day);
        var rows = SurveyNoticeRule.surveys(record, year)
                .map(each -> List.of(
                        Text.of(each.name()),
                        choice(each, Fields.SURVEY_KIND),
                        field(each, Fields.SURVEY_FROM),
                        field(each, Fields.SURVEY_UNTIL),
                        choice(each, Fields.CONSENT)))
                .toList();
        var calendar = rows.isEmpty()
                ? Stream.<Block>of(paragraph("none", year.name()))
                : Stream.<Block>of(table(rows, "what", "kind", "from", "until", "choice"));
        return new ReportDocument(
                title(),
                Stream.of(
                                Stream.of(paragraph("intro", record.profile().name(), year.name())),
                                calendar,
                                Stream.of(heading("ask"), new Paragraph(office(record))))
                        .flatMap(each -> each)
                        .toList());
    }
}
