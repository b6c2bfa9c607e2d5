package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.List;
import org.plainview.record.Disclosure;
import org.plainview.record.DistrictRecord;
import org.plainview.record.FerpaException;
import org.plainview.record.ItemKind;
import org.plainview.spi.Message;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Text;

/** Who gets which data by which rule of FERPA: the classes of disclosures that 34 CFR 99.32 asks for, and all others. */
final class DisclosureRegister extends FederalReport {
    DisclosureRegister() {
        super("disclosure-register");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var rows = record.disclosures().stream()
                .flatMap(each -> each.ferpaExceptions().isEmpty()
                        ? List.of(row(record, each, said(null))).stream()
                        : each.ferpaExceptions().stream().map(basis -> row(record, each, basis(basis))))
                .toList();
        return new ReportDocument(
                title(),
                List.of(
                        paragraph("intro", record.profile().name()),
                        table(
                                rows,
                                "recipient",
                                "data",
                                "interest",
                                "basis",
                                "agreement",
                                "since",
                                "onward",
                                "threat",
                                "logged")));
    }

    private static Text basis(FerpaException basis) {
        return Text.of(Message.of("basis." + basis.name()));
    }

    private List<Text> row(DistrictRecord record, Disclosure disclosure, Text basis) {
        return List.of(
                name(record, ItemKind.RECIPIENT, disclosure.recipient()),
                names(record, ItemKind.ELEMENT, disclosure.elements()),
                disclosure.use() == null
                        ? name(record, ItemKind.PURPOSE, disclosure.purpose())
                        : said(disclosure.use()),
                basis,
                name(record, ItemKind.AGREEMENT, disclosure.agreement()),
                field(disclosure, Fields.FIRST_DISCLOSED_ON),
                field(disclosure, Fields.REDISCLOSED_TO),
                disclosure.ferpaExceptions().contains(FerpaException.HEALTH_SAFETY)
                        ? field(disclosure, Fields.THREAT)
                        : Text.of(""),
                Text.of(Message.of(DisclosureLogRule.isExempt(disclosure) ? "no" : "yes")));
    }
}
