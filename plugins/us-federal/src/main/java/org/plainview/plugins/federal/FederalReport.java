package org.plainview.plugins.federal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Duty;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.ItemRef;
import org.plainview.record.Key;
import org.plainview.spi.CitedRule;
import org.plainview.spi.ExtraField;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.ReportDocument.Block;
import org.plainview.spi.ReportDocument.Column;
import org.plainview.spi.ReportDocument.Heading;
import org.plainview.spi.ReportDocument.Paragraph;
import org.plainview.spi.ReportDocument.Table;
import org.plainview.spi.ReportDocument.Text;

/** A report whose words stand under {@code report.<id>}. What the district has not said, it says so. */
abstract class FederalReport implements Report {
    private final String id;

    FederalReport(String id) {
        this.id = id;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Message title() {
        return say("title");
    }

    private Message say(String name, Object... arguments) {
        return Message.of("report." + id + "." + name, arguments);
    }

    final Block heading(String name) {
        return new Heading(2, Text.of(say(name)));
    }

    final Block paragraph(String name, Object... arguments) {
        return new Paragraph(Text.of(say(name, arguments)));
    }

    final Stream<Block> paragraphs(String... names) {
        return Arrays.stream(names).map(this::paragraph);
    }

    /** A table of the report's own title, whose columns read {@code column.<name>}. */
    final Block table(List<List<Text>> rows, String... columns) {
        return new Table(
                id,
                title(),
                Arrays.stream(columns)
                        .map(each -> new Column(Text.of(""), Text.of(say("column." + each))))
                        .toList(),
                rows);
    }

    final Text words(String name, Object... arguments) {
        return Text.of(say(name, arguments));
    }

    static Text said(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? Text.of(Message.of("unsaid")) : Text.of(value.toString());
    }

    static Text field(Item item, String field) {
        return said(item.extra().get(field));
    }

    static Text flag(Item item, String field) {
        if (CitedRule.isYes(item, field)) {
            return Text.of(Message.of("yes"));
        }
        return CitedRule.isNo(item, field) ? Text.of(Message.of("no")) : said(null);
    }

    /** The words of the choice that {@code item} makes in {@code field}. */
    static Text choice(Item item, String field) {
        var code = item.extra().get(field);
        return Fields.all().stream()
                .filter(each -> each.name().equals(field))
                .flatMap(each -> each.choices().stream())
                .filter(each -> each.code().equals(code))
                .map(ExtraField.Choice::label)
                .findFirst()
                .map(Text::of)
                .orElseGet(() -> said(code));
    }

    /** What people call the items of {@code kind}, with commas between them. */
    static Text names(DistrictRecord record, ItemKind kind, List<Key> keys) {
        return said(
                keys.stream().map(key -> record.labelOf(new ItemRef(kind, key))).collect(Collectors.joining(", ")));
    }

    static Text name(DistrictRecord record, ItemKind kind, @Nullable Key key) {
        return key == null ? said(null) : names(record, kind, List.of(key));
    }

    /** Whom parents ask: the office that answers requests or keeps records, with its address. */
    static Text office(DistrictRecord record) {
        return said(record.contacts().stream()
                .filter(each ->
                        each.duties().contains(Duty.REQUESTS) || each.duties().contains(Duty.RECORDS_OFFICER))
                .map(each -> Stream.of(each.office(), each.email(), each.phone())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; ")));
    }
}
