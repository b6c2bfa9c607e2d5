package org.plainview.plugins.illinois;

import java.time.LocalDate;
import java.util.List;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Resource;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Table;
import org.plainview.spi.ReportDocument.Text;

/** What 27(b) asks for in the half of the year in which a day falls, and whether it was done; it certifies nothing else. */
final class RefreshCertificate implements Report {
    @Override
    public String id() {
        return "refresh-certificate";
    }

    @Override
    public Message title() {
        return Message.of("refresh.title");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var period = Period.of(day);
        var isWhole = RefreshRule.SECTIONS.stream()
                .allMatch(section -> IllinoisRule.page(record, section)
                        .filter(page -> IllinoisRule.isPosted(page) && isInTime(page, period, day))
                        .isPresent());
        return new ReportDocument(
                title(),
                List.of(
                        Cells.paragraph("refresh.intro", record.profile().name(), period.begins(), period.due(), day),
                        Cells.paragraph(isWhole ? "refresh.whole" : "refresh.not-whole"),
                        new Table(
                                "parts",
                                title(),
                                Cells.columns("part", "read-at", "refreshed", "result"),
                                RefreshRule.SECTIONS.stream()
                                        .map(section -> row(record, section, period, day))
                                        .toList())));
    }

    private static boolean isInTime(Resource page, Period period, LocalDate day) {
        var done = period.refreshOf(page, day);
        return done != null && !done.isAfter(period.due());
    }

    private static List<Text> row(DistrictRecord record, String section, Period period, LocalDate day) {
        var part = Cells.words(Fields.SECTION + "." + section);
        return IllinoisRule.page(record, section)
                .map(page ->
                        List.of(part, readAt(page), Cells.said(period.refreshOf(page, day)), result(page, period, day)))
                .orElseGet(() -> List.of(part, Cells.said(null), Cells.said(null), Cells.words("refresh.no-page")));
    }

    private static Text readAt(Resource page) {
        return !Cells.has(page.url()) && IllinoisRule.isYes(page, Fields.AT_OFFICE)
                ? Cells.words("refresh.at-office")
                : Cells.said(page.url());
    }

    private static Text result(Resource page, Period period, LocalDate day) {
        var done = period.refreshOf(page, day);
        if (done == null) {
            return Cells.words(day.isAfter(period.due()) ? "refresh.missed" : "refresh.open");
        }
        return Cells.words(done.isAfter(period.due()) ? "refresh.late" : "refresh.in-time");
    }
}
