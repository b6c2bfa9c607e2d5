package org.plainview.plugins.newyork;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Contact;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Policy;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Block;
import org.plainview.spi.ReportDocument.Column;
import org.plainview.spi.ReportDocument.Heading;
import org.plainview.spi.ReportDocument.Paragraph;
import org.plainview.spi.ReportDocument.Table;
import org.plainview.spi.ReportDocument.Text;

/**
 * The bill of rights that Education Law 2-d(3) asks for, to be read on the site and put with each contract: the five rights
 * of the statute, and what the district says about how to use them. What the district has not said, it says so.
 */
final class BillOfRights implements Report {
    private static final List<String> RIGHTS = List.of("no-sale", "inspect", "safeguards");

    @Override
    public String id() {
        return "bill-of-rights";
    }

    @Override
    public Message title() {
        return Message.of("bill.title");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var bill = NewYorkRule.policy(record, Fields.BILL_OF_RIGHTS, day).orElse(null);
        var blocks = new ArrayList<Block>();
        blocks.add(paragraph("bill.intro", record.profile().name()));
        RIGHTS.forEach(right -> {
            blocks.add(heading("bill." + right + ".heading"));
            blocks.add(paragraph("bill." + right));
        });
        blocks.add(heading("bill.state-list.heading"));
        blocks.add(stateList(bill));
        blocks.add(heading("bill.complaints.heading"));
        blocks.addAll(complaints(record, day));
        blocks.add(heading("bill.contracts.heading"));
        blocks.add(
                paragraph("bill.contracts", NewYorkRule.contracts(record, day).size()));
        return new ReportDocument(title(), blocks);
    }

    private static Block stateList(@Nullable Policy bill) {
        var address = bill == null ? null : bill.extra().get(Fields.STATE_LIST_URL);
        return address == null ? paragraph("bill.state-list.unsaid") : paragraph("bill.state-list", address);
    }

    private static List<Block> complaints(DistrictRecord record, LocalDate day) {
        var officers = DataProtectionOfficerRule.officers(record);
        if (officers.isEmpty()) {
            return List.of(paragraph("bill.complaints.unsaid"));
        }
        var columns = Stream.of("office", "person", "email", "phone")
                .map(each -> new Column(Text.of(""), Text.of(Message.of("bill.officer." + each))))
                .toList();
        var procedure = NewYorkRule.policy(record, Fields.COMPLAINTS, day)
                .map(Policy::url)
                .map(url -> paragraph("bill.complaints.procedure", url));
        return Stream.concat(
                        Stream.of(
                                paragraph("bill.complaints"),
                                new Table(
                                        "officers",
                                        Message.of("bill.officers"),
                                        columns,
                                        officers.stream().map(BillOfRights::row).toList())),
                        procedure.stream())
                .toList();
    }

    private static List<Text> row(Contact officer) {
        return List.of(Text.of(officer.office()), said(officer.person()), said(officer.email()), said(officer.phone()));
    }

    private static Text said(@Nullable String words) {
        return words == null ? Text.of(Message.of("unsaid")) : Text.of(words);
    }

    private static Block heading(String key) {
        return new Heading(2, Text.of(Message.of(key)));
    }

    private static Block paragraph(String key, Object... arguments) {
        return new Paragraph(Text.of(Message.of(key, arguments)));
    }
}
