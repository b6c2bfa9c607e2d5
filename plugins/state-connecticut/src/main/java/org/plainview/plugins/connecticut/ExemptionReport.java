package org.plainview.plugins.connecticut;

import static org.plainview.plugins.connecticut.ContractRegister.said;
import static org.plainview.plugins.connecticut.ContractRegister.words;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Product;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Block;
import org.plainview.spi.ReportDocument.Column;
import org.plainview.spi.ReportDocument.Heading;
import org.plainview.spi.ReportDocument.Paragraph;
import org.plainview.spi.ReportDocument.Table;
import org.plainview.spi.ReportDocument.Text;

/** The yearly report of 10-234gg: whether exempt tools are used, and which; if none, that there are none. */
final class ExemptionReport implements Report {
    @Override
    public String id() {
        return "exempt-tools";
    }

    @Override
    public Message title() {
        return Message.of("exempt.title");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var year = SchoolYear.of(day);
        var tools = record.products().stream()
                .filter(each -> CtRule.isYes(each, Fields.EXEMPT) && year.knows(each, day))
                .toList();
        var head = Stream.<Block>of(
                new Heading(2, words("exempt.year", year.name())),
                new Paragraph(words(answer(record, tools), record.profile().name(), tools.size())));
        return new ReportDocument(
                title(),
                Stream.concat(head, tools.isEmpty() ? Stream.empty() : Stream.of(table(record, tools)))
                        .toList());
    }

    /** Nobody can report that there are none before somebody has listed the tools. */
    private static String answer(DistrictRecord record, List<Product> tools) {
        if (record.products().isEmpty()) {
            return "exempt.unknown";
        }
        return tools.isEmpty() ? "exempt.none" : "exempt.some";
    }

    private static Table table(DistrictRecord record, List<Product> tools) {
        return new Table(
                "exempt-tools",
                Message.of("exempt.title"),
                Stream.of("tool", "maker", "from", "until")
                        .map(each -> new Column(Text.of(""), words("exempt.column." + each)))
                        .toList(),
                tools.stream().map(each -> row(record, each)).toList());
    }

    private static List<Text> row(DistrictRecord record, Product tool) {
        return List.of(
                Text.of(tool.name()),
                said(ContractRegister.contractor(record, tool.vendor())),
                said(CtRule.dayIn(tool, Fields.EXEMPT_FROM)),
                said(CtRule.dayIn(tool, Fields.EXEMPT_UNTIL)));
    }
}
