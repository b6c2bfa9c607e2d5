package org.plainview.plugins.newyork;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictRecord;
import org.plainview.record.ItemKind;
import org.plainview.record.ItemRef;
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
 * The supplemental information of 121.3(c): an index of the contracts, and after it one sheet for each with the six things
 * that parents may know about it.
 */
final class Supplements implements Report {
    @Override
    public String id() {
        return "supplements";
    }

    @Override
    public Message title() {
        return Message.of("supplement.title");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var contracts = NewYorkRule.contracts(record, day);
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(words("supplement.intro", record.profile().name())));
        blocks.add(new Table(
                "contracts",
                Message.of("supplement.contracts"),
                columns("contractor", "contract", "signed", "ends", "address"),
                contracts.stream().map(each -> row(record, each)).toList()));
        contracts.forEach(each -> {
            blocks.add(new Heading(2, Text.of(contractor(record, each) + ": " + each.title())));
            blocks.add(sheet(each));
        });
        return new ReportDocument(title(), blocks);
    }

    private static List<Text> row(DistrictRecord record, Agreement contract) {
        return List.of(
                Text.of(contractor(record, contract)),
                Text.of(contract.title()),
                said(contract.signedOn()),
                end(contract),
                said(contract.extra().get(Fields.SUPPLEMENT_URL)));
    }

    private static Block sheet(Agreement contract) {
        var rows = Stream.of(
                        answer("purposes", said(contract.extra().get(Fields.PURPOSES))),
                        answer("subcontractors", said(contract.extra().get(Fields.SUBCONTRACTORS))),
                        answer("ends", end(contract)),
                        answer("at-end", said(contract.atEnd())),
                        answer("accuracy", said(contract.accuracyChallenge())),
                        answer("storage", said(contract.dataLocation())),
                        answer("protections", said(contract.extra().get(Fields.PROTECTIONS))),
                        answer("in-motion", flag(contract, Fields.ENCRYPTED_IN_MOTION)),
                        answer("at-rest", flag(contract, Fields.ENCRYPTED_AT_REST)))
                .toList();
        return new Table(
                "supplement-" + contract.key().value(),
                Message.of("supplement.sheet", contract.title()),
                columns("question", "answer"),
                rows);
    }

    private static List<Text> answer(String question, Text answer) {
        return List.of(words("supplement." + question), answer);
    }

    private static Text end(Agreement contract) {
        return contract.expiresOn() == null
                ? said(contract.extra().get(Fields.DURATION))
                : Text.of(contract.expiresOn().toString());
    }

    private static Text flag(Agreement contract, String field) {
        if (NewYorkRule.isYes(contract, field)) {
            return words("yes");
        }
        return words(NewYorkRule.isNo(contract, field) ? "no" : "unsaid");
    }

    private static String contractor(DistrictRecord record, Agreement contract) {
        return contract.recipient() == null
                ? contract.title()
                : record.labelOf(new ItemRef(ItemKind.RECIPIENT, contract.recipient()));
    }

    private static List<Column> columns(String... names) {
        return Stream.of(names)
                .map(name -> new Column(Text.of(""), words("supplement.column." + name)))
                .toList();
    }

    private static Text said(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? words("unsaid") : Text.of(value.toString());
    }

    private static Text words(String key, Object... arguments) {
        return Text.of(Message.of(key, arguments));
    }
}
