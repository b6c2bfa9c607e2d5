package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.List;
import org.plainview.record.DistrictRecord;
import org.plainview.record.ItemKind;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Text;

/** The agreements under which studies and audits get data, with their terms (34 CFR 99.31(a)(6), 99.35). */
final class StudyAgreements extends FederalReport {
    StudyAgreements() {
        super("study-agreements");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var rows = StudiesRule.agreements(record).stream()
                .map(each -> List.of(
                        Text.of(each.title()),
                        name(record, ItemKind.RECIPIENT, each.recipient()),
                        field(each, Fields.STUDY_PURPOSE),
                        field(each, Fields.STUDY_SCOPE),
                        names(record, ItemKind.ELEMENT, each.permits()),
                        said(each.expiresOn()),
                        field(each, Fields.DESTROY_BY),
                        field(each, Fields.DESTROYED_ON)))
                .toList();
        return new ReportDocument(
                title(),
                List.of(
                        paragraph("intro", record.profile().name()),
                        table(
                                rows,
                                "agreement",
                                "recipient",
                                "purpose",
                                "scope",
                                "data",
                                "ends",
                                "destroy-by",
                                "destroyed")));
    }
}
