package org.plainview.plugins.connecticut;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictRecord;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Column;
import org.plainview.spi.ReportDocument.Paragraph;
import org.plainview.spi.ReportDocument.Table;
import org.plainview.spi.ReportDocument.Text;

/** Which of the ten provisions each contract has. */
final class ClauseScan implements Report {
    @Override
    public String id() {
        return "clauses";
    }

    @Override
    public Message title() {
        return Message.of("clauses.title");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var columns = Stream.concat(
                        Stream.of("contract", "contractor")
                                .map(each -> ContractRegister.words("contracts.column." + each)),
                        Clauses.codes().stream().map(code -> Text.of(Clauses.title(code))))
                .map(heading -> new Column(Text.of(""), heading))
                .toList();
        return new ReportDocument(
                title(),
                List.of(
                        new Paragraph(ContractRegister.words("clauses.intro")),
                        new Table(
                                "clauses",
                                title(),
                                columns,
                                CtRule.contracts(record, day).stream()
                                        .map(each -> row(record, each))
                                        .toList())));
    }

    private static List<Text> row(DistrictRecord record, Agreement contract) {
        return Stream.concat(
                        Stream.of(
                                Text.of(contract.title()),
                                ContractRegister.said(ContractRegister.contractor(record, contract.recipient()))),
                        Clauses.codes().stream().map(code -> cell(contract, code)))
                .toList();
    }

    private static Text cell(Agreement contract, String code) {
        if (!Clauses.isScanned(contract)) {
            return ContractRegister.words("unsaid");
        }
        if (Clauses.hasAddendum(contract)) {
            return ContractRegister.words("clauses.addendum");
        }
        return ContractRegister.words(Clauses.contains(contract, code) ? "clauses.yes" : "clauses.no");
    }
}
