package org.plainview.plugins.colorado;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Recipient;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Table;
import org.plainview.spi.ReportDocument.Text;

/** The list of 22-16-107(1)(b) with each contract, and what each provider says of its own doings under 22-16-108(1). */
final class ContractProviderList implements Report {
    @Override
    public String id() {
        return "contract-providers";
    }

    @Override
    public Message title() {
        return Message.of("contract-providers.title");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var providers = Providers.active(record, day);
        return new ReportDocument(
                title(),
                List.of(
                        Cells.paragraph(
                                "contract-providers.intro", record.profile().name()),
                        new Table(
                                "contracts",
                                Message.of("contract-providers.contracts"),
                                Cells.columns("provider", "contract", "signed", "ends", "copy"),
                                providers.stream()
                                        .flatMap(each -> contracts(record, each, day))
                                        .toList()),
                        new Table(
                                "transparency",
                                Message.of("contract-providers.transparency"),
                                Cells.columns("provider", "collects", "purpose", "use-and-sharing", "received"),
                                providers.stream()
                                        .map(ContractProviderList::transparency)
                                        .toList())));
    }

    private static Stream<List<Text>> contracts(DistrictRecord record, Recipient provider, LocalDate day) {
        var contracts = Providers.contracts(record, provider, day);
        return contracts.isEmpty()
                ? Stream.of(List.of(
                        Text.of(provider.name()),
                        Cells.said(null),
                        Cells.said(null),
                        Cells.said(null),
                        Cells.said(null)))
                : contracts.stream().map(each -> row(provider, each));
    }

    private static List<Text> row(Recipient provider, Agreement contract) {
        return List.of(
                Text.of(provider.name()),
                Text.of(contract.title()),
                Cells.said(contract.signedOn()),
                Cells.said(contract.expiresOn()),
                copy(contract));
    }

    private static Text copy(Agreement contract) {
        return contract.publicDocument() != null && !Cells.has(contract.documentUrl())
                ? Cells.words("contract-providers.on-its-page")
                : Cells.said(contract.documentUrl());
    }

    private static List<Text> transparency(Recipient provider) {
        return List.of(
                Text.of(provider.name()),
                Cells.said(provider.extra().get(Fields.PROVIDER_ELEMENTS)),
                Cells.said(provider.extra().get(Fields.LEARNING_PURPOSE)),
                Cells.said(provider.extra().get(Fields.USE_AND_SHARING)),
                Cells.said(provider.extra().get(Fields.RECEIVED_ON)));
    }
}
