package org.plainview.plugins.colorado;

import java.time.LocalDate;
import java.util.List;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Product;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Table;
import org.plainview.spi.ReportDocument.Text;

/** The list of 22-16-107(3)(b): the on-demand providers given up for privacy, with what each answered in writing. */
final class CeasedProviderList implements Report {
    @Override
    public String id() {
        return "ceased-providers";
    }

    @Override
    public Message title() {
        return Message.of("ceased-providers.title");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        return new ReportDocument(
                title(),
                List.of(
                        Cells.paragraph(
                                "ceased-providers.intro", record.profile().name()),
                        new Table(
                                "providers",
                                title(),
                                Cells.columns("provider", "service", "since", "reason", "answer"),
                                Providers.ceased(record, day).stream()
                                        .map(each -> row(record, each))
                                        .toList()),
                        Cells.paragraph("warning")));
    }

    private static List<Text> row(DistrictRecord record, Product service) {
        return List.of(
                Text.of(Providers.providerOf(record, service)),
                Text.of(service.name()),
                Cells.said(service.decidedOn()),
                Cells.said(service.reason()),
                answer(service));
    }

    private static Text answer(Product service) {
        return ColoradoRule.isNo(service, Fields.ANSWERED)
                ? Cells.words("ceased-providers.no-answer")
                : Cells.said(service.extra().get(Fields.ANSWER));
    }
}
