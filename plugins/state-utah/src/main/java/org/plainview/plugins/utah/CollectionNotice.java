package org.plainview.plugins.utah;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.Safeguard;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Block;
import org.plainview.spi.ReportDocument.Column;
import org.plainview.spi.ReportDocument.Heading;
import org.plainview.spi.ReportDocument.Paragraph;
import org.plainview.spi.ReportDocument.Table;
import org.plainview.spi.ReportDocument.Text;
import org.plainview.spi.ReportDocument.Verbatim;

/** The student data collection notice of 53E-9-305(2), made from the record, with the sentence that the law fixes. */
final class CollectionNotice implements Report {
    /** 53E-9-305(2)(f). */
    static final String SENTENCE = "The collection, use, and sharing of student data has both benefits and risks."
            + " Parents and students should learn about these benefits and risks and make choices regarding student data"
            + " accordingly.";

    @Override
    public String id() {
        return "collection-notice";
    }

    @Override
    public Message title() {
        return Message.of("collection.title");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(words("collection.intro", record.profile().name())));
        blocks.add(new Verbatim("en", SENTENCE));
        blocks.add(new Heading(2, words("collection.collected")));
        blocks.add(elements(record));
        Stream.of("never-collected", "not-shared").forEach(each -> section(blocks, each));
        blocks.add(new Heading(2, words("collection.protection")));
        blocks.addAll(protection(record));
        section(blocks, "rights");
        return new ReportDocument(title(), blocks);
    }

    private static void section(List<Block> blocks, String name) {
        blocks.add(new Heading(2, words("collection." + name)));
        blocks.add(new Paragraph(words("collection." + name + ".text")));
    }

    private static Table elements(DistrictRecord record) {
        return new Table(
                "collected",
                Message.of("collection.collected"),
                Stream.of("element", "class", "what")
                        .map(each -> new Column(Text.of(""), words("collection.column." + each)))
                        .toList(),
                record.elements().stream()
                        .map(each -> List.of(Text.of(each.name()), dataClass(each), said(each.description())))
                        .toList());
    }

    private static Text dataClass(Element element) {
        return Stream.of(Fields.NECESSARY, Fields.OPTIONAL, Fields.BIOMETRIC)
                .filter(each -> UtahRule.says(element, Fields.DATA_CLASS, each))
                .findFirst()
                .map(each -> words(Fields.DATA_CLASS + "." + each))
                .orElseGet(() -> words("unsaid"));
    }

    private static List<Block> protection(DistrictRecord record) {
        return record.safeguards().isEmpty()
                ? List.of(new Paragraph(words("unsaid")))
                : record.safeguards().stream()
                        .map(Safeguard::label)
                        .<Block>map(each -> new Paragraph(Text.of(each)))
                        .toList();
    }

    static Text said(@Nullable String text) {
        return text == null || text.isBlank() ? words("unsaid") : Text.of(text);
    }

    static Text words(String key, Object... arguments) {
        return Text.of(Message.of(key, arguments));
    }
}
