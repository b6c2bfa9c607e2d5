package org.plainview.plugins.colorado;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Product;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Block;
import org.plainview.spi.ReportDocument.Table;
import org.plainview.spi.ReportDocument.Text;

/** The list of 22-16-107(3)(a): the on-demand services in use, with the address of each privacy policy. */
final class OnDemandProviderList implements Report {
    @Override
    public String id() {
        return "on-demand-providers";
    }

    @Override
    public Message title() {
        return Message.of("on-demand-providers.title");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var blocks = new ArrayList<Block>();
        blocks.add(Cells.paragraph("on-demand-providers.intro", record.profile().name()));
        ColoradoRule.page(record, Fields.ON_DEMAND_LIST)
                .map(page -> ColoradoRule.dayIn(page, Fields.REVIEWED_ON))
                .filter(reviewed -> !reviewed.isAfter(day))
                .ifPresent(reviewed -> blocks.add(Cells.paragraph("on-demand-providers.reviewed", reviewed)));
        blocks.add(new Table(
                "services",
                title(),
                Cells.columns("service", "provider", "used-for", "privacy-policy"),
                Providers.onDemandInUse(record, day).stream()
                        .map(each -> row(record, each))
                        .toList()));
        blocks.add(Cells.paragraph("warning"));
        return new ReportDocument(title(), blocks);
    }

    private static List<Text> row(DistrictRecord record, Product service) {
        return List.of(
                Text.of(service.name()),
                Text.of(Providers.providerOf(record, service)),
                Cells.said(service.use()),
                Cells.said(Providers.privacyPolicy(record, service)));
    }
}
