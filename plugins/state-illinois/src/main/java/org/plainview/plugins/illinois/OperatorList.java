package org.plainview.plugins.illinois;

import java.time.LocalDate;
import java.util.List;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Recipient;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Table;
import org.plainview.spi.ReportDocument.Text;

/** The list of 27(a)(2) and (3): operators, their agreements with the days of signing and posting, and their subcontractors. */
final class OperatorList implements Report {
    @Override
    public String id() {
        return "operators";
    }

    @Override
    public Message title() {
        return Message.of("operators.title");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        return new ReportDocument(
                title(),
                List.of(
                        Cells.paragraph("operators.intro", record.profile().name()),
                        new Table(
                                "agreements",
                                Message.of("operators.agreements"),
                                Cells.columns(
                                        "operator",
                                        "address",
                                        "product",
                                        "agreement",
                                        "signed",
                                        "post-by",
                                        "posted",
                                        "copy"),
                                Operators.agreements(record, day).stream()
                                        .map(each -> row(record, each))
                                        .toList()),
                        new Table(
                                "subcontractors",
                                Message.of("operators.subcontractors"),
                                Cells.columns("operator", "subcontractors", "received"),
                                Operators.withAgreement(record, day).stream()
                                        .map(OperatorList::subcontractors)
                                        .toList())));
    }

    private static List<Text> row(DistrictRecord record, Agreement agreement) {
        var address = agreement.recipient() == null
                ? null
                : record.recipients()
                        .find(agreement.recipient())
                        .map(Recipient::businessAddress)
                        .orElse(null);
        return List.of(
                Cells.said(Operators.nameOf(record, agreement)),
                Cells.said(address),
                Cells.said(Operators.products(record, agreement)),
                Text.of(agreement.title()),
                Cells.said(agreement.signedOn()),
                postBy(agreement),
                Cells.said(agreement.extra().get(Fields.AGREEMENT_POSTED_ON)),
                copy(agreement));
    }

    private static Text postBy(Agreement agreement) {
        var signed = agreement.signedOn();
        if (signed == null) {
            return Cells.said(null);
        }
        return signed.isBefore(IllinoisRule.ACT)
                ? Cells.words("operators.before-the-act")
                : Cells.said(PostingRule.due(signed));
    }

    private static Text copy(Agreement agreement) {
        return agreement.publicDocument() != null && !Cells.has(agreement.documentUrl())
                ? Cells.words("operators.on-its-page")
                : Cells.said(agreement.documentUrl());
    }

    private static List<Text> subcontractors(Recipient operator) {
        return List.of(
                Text.of(operator.name()),
                listed(operator),
                Cells.said(operator.extra().get(Fields.SUBCONTRACTORS_RECEIVED_ON)));
    }

    private static Text listed(Recipient operator) {
        if (!operator.subcontractors().isEmpty()) {
            return Text.of(String.join("; ", operator.subcontractors()));
        }
        var address = operator.extra().get(Fields.SUBCONTRACTORS_URL);
        return !Cells.has(address) && IllinoisRule.isYes(operator, Fields.NO_SUBCONTRACTORS)
                ? Cells.words("operators.no-subcontractors")
                : Cells.said(address);
    }
}
