package org.plainview.plugins.wisconsin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.RetentionRule;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Column;
import org.plainview.spi.ReportDocument.Paragraph;
import org.plainview.spi.ReportDocument.Table;
import org.plainview.spi.ReportDocument.Text;

/** Every element with its class of pupil record, and how long it is kept after the pupil leaves. */
final class RetentionSchedule implements Report {
    @Override
    public String id() {
        return "retention-schedule";
    }

    @Override
    public Message title() {
        return Message.of("schedule.title");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var columns = Stream.of("element", "class", "kept", "from", "disposal")
                .map(each -> new Column(Text.of(""), words("schedule.column." + each)))
                .toList();
        return new ReportDocument(
                title(),
                List.of(
                        new Paragraph(words("schedule.intro", record.profile().name())),
                        new Table(
                                "schedule",
                                title(),
                                columns,
                                record.elements().stream()
                                        .map(each -> row(record, each))
                                        .toList())));
    }

    /** For how many months after the pupil leaves {@code element} is kept, or null where nobody has said so in numbers. */
    static @Nullable Integer monthsKept(DistrictRecord record, Element element) {
        return rule(record, element)
                .map(rule -> WisconsinRule.numberIn(rule, Fields.KEPT_MONTHS))
                .orElse(null);
    }

    private static Optional<RetentionRule> rule(DistrictRecord record, Element element) {
        return Optional.ofNullable(element.retention())
                .flatMap(key -> record.retention().find(key));
    }

    private static List<Text> row(DistrictRecord record, Element element) {
        var rule = rule(record, element);
        return List.of(
                Text.of(element.name()),
                recordClass(element),
                said(rule.map(RetentionRule::period).orElse(null)),
                said(rule.map(RetentionRule::trigger).orElse(null)),
                said(rule.map(RetentionRule::disposal).orElse(null)));
    }

    private static Text recordClass(Element element) {
        var code = WisconsinRule.said(element, Fields.RECORD_CLASS);
        return code == null || !Fields.RECORD_CLASSES.contains(code)
                ? words("unsaid")
                : words(Fields.RECORD_CLASS + "." + code);
    }

    private static Text said(@Nullable String value) {
        return value == null ? words("unsaid") : Text.of(value);
    }

    private static Text words(String key, Object... arguments) {
        return Text.of(Message.of(key, arguments));
    }
}
