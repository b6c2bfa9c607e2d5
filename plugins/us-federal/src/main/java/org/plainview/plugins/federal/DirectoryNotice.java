package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.NoticeKind;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Block;
import org.plainview.spi.ReportDocument.Text;

/** The notice of 34 CFR 99.37, made from what the record calls directory information, and a form to refuse. */
final class DirectoryNotice extends FederalReport {
    DirectoryNotice() {
        super("directory-notice");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var designated = DirectoryNoticeRule.designated(record);
        var name = record.profile().name();
        if (designated.isEmpty()) {
            return new ReportDocument(title(), List.of(paragraph("none", name)));
        }
        var rows = designated.stream()
                .map(each -> List.of(choice(each, Fields.DIRECTORY_TYPE), Text.of(each.name()), Text.of("☐")))
                .toList();
        return new ReportDocument(
                title(),
                Stream.of(
                                Stream.of(paragraph("intro", name)),
                                terms(record, day),
                                Stream.of(table(rows, "type", "element", "refuse"), heading("form")),
                                paragraphs("refuse", "student", "signed"))
                        .flatMap(each -> each)
                        .toList());
    }

    /** The time to refuse and the limits, as the latest notice gives them. */
    private Stream<Block> terms(DistrictRecord record, LocalDate day) {
        var notices = FederalRule.given(record, NoticeKind.DIRECTORY_INFORMATION, day);
        if (notices.isEmpty()) {
            return Stream.of(paragraph("time-unsaid"));
        }
        var latest = notices.getLast();
        var days = FederalRule.numberIn(latest, Fields.REFUSAL_DAYS);
        var time = days == null ? paragraph("time-unsaid") : paragraph("time", days);
        return FederalRule.isYes(latest, Fields.LIMITED) && FederalRule.says(latest, Fields.LIMITS)
                ? Stream.of(time, paragraph("limits", latest.extra().getOrDefault(Fields.LIMITS, "")))
                : Stream.of(time);
    }
}
