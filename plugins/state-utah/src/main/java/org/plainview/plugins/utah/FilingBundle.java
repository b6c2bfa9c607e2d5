package org.plainview.plugins.utah;

import static org.plainview.plugins.utah.CollectionNotice.said;
import static org.plainview.plugins.utah.CollectionNotice.words;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Column;
import org.plainview.spi.ReportDocument.Paragraph;
import org.plainview.spi.ReportDocument.Table;
import org.plainview.spi.ReportDocument.Text;

/** What the state superintendent gets by October 1: each thing that R277-487-3(1) asks for, and where it stands. */
final class FilingBundle implements Report {
    @Override
    public String id() {
        return "october-filing";
    }

    @Override
    public Message title() {
        return Message.of("filing.title");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var items = Arrays.stream(FilingItem.values()).map(each -> row(each, record, day));
        var dictionary = List.of(
                words("filing.dictionary"),
                words(
                        "filing.dictionary.what",
                        record.elements().size(),
                        record.disclosures().size()),
                words("filing.dictionary.where"));
        return new ReportDocument(
                title(),
                List.of(
                        new Paragraph(words("filing.intro", record.profile().name())),
                        new Table(
                                "filing",
                                title(),
                                Stream.of("asked", "held", "where")
                                        .map(each -> new Column(Text.of(""), words("filing.column." + each)))
                                        .toList(),
                                Stream.concat(items, Stream.of(dictionary)).toList())));
    }

    private static List<Text> row(FilingItem item, DistrictRecord record, LocalDate day) {
        var held = item.in(record, day);
        return List.of(
                words("filing." + item.code()),
                held.map(each -> Text.of(each.title())).orElseGet(() -> words("filing.missing")),
                held.map(each -> said(each.where())).orElseGet(() -> words("filing.missing")));
    }
}
