package org.plainview.plugins.newyork;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.Codes;
import org.plainview.record.CsfFunction;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Safeguard;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Column;
import org.plainview.spi.ReportDocument.Paragraph;
import org.plainview.spi.ReportDocument.Table;
import org.plainview.spi.ReportDocument.Text;

/** How the district's safeguards stand to the six functions of the NIST Cybersecurity Framework, which 121.5 asks it to follow. */
final class FrameworkCrosswalk implements Report {
    @Override
    public String id() {
        return "framework";
    }

    @Override
    public Message title() {
        return Message.of("framework.title");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var rows = Arrays.stream(CsfFunction.values())
                .flatMap(function -> rows(record, function))
                .toList();
        var columns = Stream.of("function", "control", "safeguard")
                .map(each -> new Column(Text.of(""), Text.of(Message.of("framework.column." + each))))
                .toList();
        return new ReportDocument(
                title(),
                List.of(
                        new Paragraph(Text.of(
                                Message.of("framework.intro", record.profile().name()))),
                        new Table("safeguards", title(), columns, rows)));
    }

    /** One row for each safeguard of a function, or one that says that there is none. */
    private static Stream<List<Text>> rows(DistrictRecord record, CsfFunction function) {
        var name = Text.of(Message.of("framework." + Codes.of(function)));
        var own = record.safeguards().stream()
                .filter(each -> each.csfFunction() == function)
                .toList();
        return own.isEmpty()
                ? Stream.of(List.of(name, Text.of(""), Text.of(Message.of("framework.none"))))
                : own.stream().map(each -> List.of(name, control(each), Text.of(each.name())));
    }

    private static Text control(Safeguard safeguard) {
        return Text.of(safeguard.control() == null ? "" : safeguard.control());
    }
}
