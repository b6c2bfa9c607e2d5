package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.plainview.record.DistrictRecord;
import org.plainview.record.FerpaException;
import org.plainview.record.ItemKind;
import org.plainview.record.Policy;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Block;
import org.plainview.spi.ReportDocument.Paragraph;

/** The yearly notice of 34 CFR 99.7, with those whom the district counts as school officials. */
final class RightsNotice extends FederalReport {
    RightsNotice() {
        super("rights-notice");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var blocks = new ArrayList<Block>();
        blocks.add(
                paragraph("intro", record.profile().name(), SchoolYear.of(day).name()));
        List.of("inspect", "amend", "consent", "complain").forEach(right -> {
            blocks.add(heading(right + ".heading"));
            blocks.add(paragraph(right));
        });
        blocks.add(heading("ask"));
        blocks.add(new Paragraph(office(record)));
        FederalRule.policy(record, Fields.RECORDS, day)
                .map(Policy::url)
                .ifPresent(url -> blocks.add(paragraph("policy", url)));
        var officials = FederalRule.under(record, FerpaException.SCHOOL_OFFICIAL);
        if (!officials.isEmpty()) {
            blocks.add(heading("officials.heading"));
            blocks.add(paragraph("officials"));
            blocks.add(table(
                    officials.stream()
                            .map(each -> List.of(
                                    name(record, ItemKind.RECIPIENT, each.recipient()),
                                    each.use() == null
                                            ? name(record, ItemKind.PURPOSE, each.purpose())
                                            : said(each.use())))
                            .toList(),
                    "official",
                    "interest"));
        }
        return new ReportDocument(title(), blocks);
    }
}
