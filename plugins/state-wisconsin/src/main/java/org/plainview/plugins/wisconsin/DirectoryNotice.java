package org.plainview.plugins.wisconsin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.Sensitivity;
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
 * The notice of 118.125(2)(j), made from what the record calls directory data, and a form on which a parent forbids all or
 * part of it.
 */
final class DirectoryNotice implements Report {
    @Override
    public String id() {
        return "directory-notice";
    }

    @Override
    public Message title() {
        return Message.of("directory.title");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var designated = record.elements().stream()
                .filter(each -> each.sensitivity() == Sensitivity.DIRECTORY)
                .toList();
        var name = record.profile().name();
        var blocks = new ArrayList<Block>();
        if (designated.isEmpty()) {
            blocks.add(new Paragraph(words("directory.none", name)));
        } else {
            blocks.add(new Paragraph(words("directory.intro", name)));
            blocks.add(new Table(
                    "directory-data",
                    Message.of("directory.caption"),
                    Stream.of("category", "element", "forbid")
                            .map(each -> new Column(Text.of(""), words("directory.column." + each)))
                            .toList(),
                    designated.stream().map(DirectoryNotice::row).toList()));
            blocks.add(new Heading(2, words("directory.form")));
            Stream.of("directory.refuse", "directory.pupil", "directory.signed")
                    .forEach(each -> blocks.add(new Paragraph(words(each))));
        }
        return new ReportDocument(title(), blocks);
    }

    private static List<Text> row(Element element) {
        var code = WisconsinRule.said(element, Fields.DIRECTORY_CLASS);
        return List.of(
                code == null || !Fields.DIRECTORY.contains(code)
                        ? words("unsaid")
                        : words(Fields.DIRECTORY_CLASS + "." + code),
                Text.of(element.name()),
                Text.of("☐"));
    }

    private static Text words(String key, Object... arguments) {
        return Text.of(Message.of(key, arguments));
    }
}
