package org.plainview.plugins.illinois;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.plainview.record.Disclosure;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.ItemRef;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Table;
import org.plainview.spi.ReportDocument.Text;

/** The explanation of 27(a)(1): each data element in plain words, how it is used, who gets it and why. */
final class ElementList implements Report {
    @Override
    public String id() {
        return "data-elements";
    }

    @Override
    public Message title() {
        return Message.of("elements.title");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        return new ReportDocument(
                title(),
                List.of(
                        Cells.paragraph("elements.intro", record.profile().name()),
                        new Table(
                                "elements",
                                title(),
                                Cells.columns("element", "meaning", "collected-by", "kept-in", "use", "shared-with"),
                                record.elements().stream()
                                        .map(each -> row(record, each))
                                        .toList())));
    }

    private static List<Text> row(DistrictRecord record, Element element) {
        return List.of(
                Text.of(element.name()),
                Cells.said(element.description()),
                Cells.said(record.collections().stream()
                        .filter(each -> each.elements().contains(element.key()))
                        .map(Item::label)
                        .collect(Collectors.joining("; "))),
                Cells.said(labels(record.systems().named(element.systems()))),
                Cells.said(labels(record.purposes().named(element.purposes()))),
                sharedWith(record, element));
    }

    private static Text sharedWith(DistrictRecord record, Element element) {
        var recipients = record.disclosures().stream()
                .filter(each -> each.elements().contains(element.key()))
                .map(each -> {
                    var recipient = record.labelOf(new ItemRef(ItemKind.RECIPIENT, each.recipient()));
                    var reason = reason(record, each);
                    return reason.isEmpty() ? recipient : recipient + " (" + reason + ")";
                })
                .distinct()
                .collect(Collectors.joining("; "));
        return recipients.isEmpty() && IllinoisRule.isYes(element, Fields.NOT_SHARED)
                ? Cells.words("elements.nobody")
                : Cells.said(recipients);
    }

    private static String reason(DistrictRecord record, Disclosure disclosure) {
        var use = disclosure.use();
        if (use != null && !use.isBlank()) {
            return use;
        }
        return disclosure.purpose() == null ? "" : record.labelOf(new ItemRef(ItemKind.PURPOSE, disclosure.purpose()));
    }

    private static String labels(List<? extends Item> items) {
        return items.stream().map(Item::label).collect(Collectors.joining("; "));
    }
}
