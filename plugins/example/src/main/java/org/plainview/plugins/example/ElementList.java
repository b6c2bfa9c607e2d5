package org.plainview.plugins.example;

import java.time.LocalDate;
import java.util.List;
import org.plainview.record.DistrictRecord;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Column;
import org.plainview.spi.ReportDocument.Paragraph;
import org.plainview.spi.ReportDocument.Table;
import org.plainview.spi.ReportDocument.Text;

/**
 * One report: what is kept, and what it means. It is free of any format; Plainview makes HTML, CSV and JSON of it. Words of
 * the district are given as they are, words of the plugin as messages.
 */
final class ElementList implements Report {
    @Override
    public String id() {
        return "element-list";
    }

    @Override
    public Message title() {
        return Message.of("list.title");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var columns = List.of(column("list.name"), column("list.description"));
        var rows = record.elements().stream()
                .map(element -> List.of(
                        Text.of(element.name()),
                        element.description() == null
                                ? Text.of(Message.of("list.silent"))
                                : Text.of(element.description())))
                .toList();
        return new ReportDocument(
                title(),
                List.of(
                        new Paragraph(Text.of(
                                Message.of("list.intro", record.profile().name()))),
                        new Table("elements", title(), columns, rows)));
    }

    private static Column column(String heading) {
        return new Column(Text.of(""), Text.of(Message.of(heading)));
    }
}
