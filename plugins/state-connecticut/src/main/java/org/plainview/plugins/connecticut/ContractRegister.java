package org.plainview.plugins.connecticut;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.Key;
import org.plainview.record.Recipient;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Column;
import org.plainview.spi.ReportDocument.Paragraph;
import org.plainview.spi.ReportDocument.Table;
import org.plainview.spi.ReportDocument.Text;

/** The list of 10-234bb(g)(1): every contract with its day, its purpose and the student data that may be collected. */
final class ContractRegister implements Report {
    @Override
    public String id() {
        return "contracts";
    }

    @Override
    public Message title() {
        return Message.of("contracts.title");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var contracts = CtRule.contracts(record, day);
        var columns = Stream.of("contract", "contractor", "executed", "purpose", "data", "post-by", "posted", "copy")
                .map(each -> new Column(Text.of(""), words("contracts.column." + each)))
                .toList();
        return new ReportDocument(
                title(),
                List.of(
                        new Paragraph(words(
                                contracts.isEmpty() ? "contracts.none" : "contracts.intro",
                                record.profile().name())),
                        new Table(
                                "contracts",
                                title(),
                                columns,
                                contracts.stream()
                                        .map(each -> row(record, each))
                                        .toList())));
    }

    private static List<Text> row(DistrictRecord record, Agreement contract) {
        var signed = contract.signedOn();
        return List.of(
                Text.of(contract.title()),
                said(contractor(record, contract.recipient())),
                said(signed),
                said(contract.extra().get(Fields.DESCRIPTION)),
                said(data(record, contract)),
                said(signed == null ? null : ContractPageRule.dueAfter(signed)),
                said(CtRule.dayIn(contract, Fields.POSTED_ON)),
                said(contract.documentUrl()));
    }

    static @Nullable String contractor(DistrictRecord record, @Nullable Key recipient) {
        return recipient == null
                ? null
                : record.recipients().find(recipient).map(Recipient::name).orElse(null);
    }

    private static @Nullable String data(DistrictRecord record, Agreement contract) {
        var keys = Stream.concat(contract.permits().stream(), contract.permitsOptionally().stream())
                .distinct()
                .toList();
        return keys.isEmpty()
                ? null
                : record.elements().named(keys).stream().map(Element::name).collect(Collectors.joining("; "));
    }

    static Text said(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? words("unsaid") : Text.of(value.toString());
    }

    static Text words(String key, Object... arguments) {
        return Text.of(Message.of(key, arguments));
    }
}
