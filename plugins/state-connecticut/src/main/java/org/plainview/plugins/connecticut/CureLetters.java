package org.plainview.plugins.connecticut;

import static org.plainview.plugins.connecticut.ContractRegister.said;
import static org.plainview.plugins.connecticut.ContractRegister.words;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictRecord;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Block;
import org.plainview.spi.ReportDocument.Column;
import org.plainview.spi.ReportDocument.Heading;
import org.plainview.spi.ReportDocument.Paragraph;
import org.plainview.spi.ReportDocument.Table;
import org.plainview.spi.ReportDocument.Text;

/** The notice of 10-234bb(f) to each contractor whose contract lacks a provision, with what has to be added. */
final class CureLetters implements Report {
    @Override
    public String id() {
        return "cure-letters";
    }

    @Override
    public Message title() {
        return Message.of("cure.title");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var lacking = CtRule.contracts(record, day).stream()
                .filter(each -> Clauses.isScanned(each) && !Clauses.isComplete(each))
                .toList();
        return new ReportDocument(
                title(),
                lacking.isEmpty()
                        ? List.of(new Paragraph(words("cure.none")))
                        : lacking.stream().flatMap(each -> letter(record, each)).toList());
    }

    private static Stream<Block> letter(DistrictRecord record, Agreement contract) {
        return Stream.of(
                new Heading(2, Text.of(contract.title())),
                new Paragraph(said(ContractRegister.contractor(record, contract.recipient()))),
                new Paragraph(words("cure.body", record.profile().name(), contract.title())),
                new Table(
                        "cure-" + contract.key().value(),
                        Message.of("cure.caption"),
                        Stream.of("provision", "text")
                                .map(each -> new Column(Text.of(""), words("cure.column." + each)))
                                .toList(),
                        Clauses.codes().stream()
                                .filter(code -> !Clauses.contains(contract, code))
                                .map(code -> List.of(Text.of(Clauses.title(code)), words(code + ".text")))
                                .toList()),
                new Paragraph(until(CtRule.dayIn(contract, Fields.CURE_BY))));
    }

    private static Text until(@Nullable LocalDate day) {
        return day == null ? words("cure.no-day") : words("cure.day", day);
    }
}
