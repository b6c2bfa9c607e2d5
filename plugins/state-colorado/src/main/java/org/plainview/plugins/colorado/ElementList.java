package org.plainview.plugins.colorado;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
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

/** The explanation of 22-16-107(1)(a): each data element that the district keeps, its use and sharing, and the state's list. */
final class ElementList implements Report {
    @Override
    public String id() {
        return "elements";
    }

    @Override
    public Message title() {
        return Message.of("elements.title");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var state = ColoradoRule.page(record, Fields.STATE_INVENTORY)
                .map(page -> Cells.paragraph("elements.state", String.valueOf(page.url())))
                .orElseGet(() -> Cells.paragraph("elements.state.unsaid"));
        return new ReportDocument(
                title(),
                List.of(
                        Cells.paragraph("elements.intro", record.profile().name()),
                        state,
                        new Table(
                                "elements",
                                title(),
                                Cells.columns("element", "meaning", "use", "shared-with"),
                                ElementsRule.local(record).stream()
                                        .map(each -> row(record, each))
                                        .toList())));
    }

    private static List<Text> row(DistrictRecord record, Element element) {
        return List.of(
                Text.of(element.name()),
                Cells.said(element.description()),
                Cells.said(record.purposes().named(element.purposes()).stream()
                        .map(Item::label)
                        .collect(Collectors.joining("; "))),
                sharedWith(record, element));
    }

    private static Text sharedWith(DistrictRecord record, Element element) {
        var recipients = record.disclosures().stream()
                .filter(each -> each.elements().contains(element.key()))
                .map(each -> {
                    var recipient = record.labelOf(new ItemRef(ItemKind.RECIPIENT, each.recipient()));
                    return Cells.has(each.use()) ? recipient + " (" + each.use() + ")" : recipient;
                })
                .distinct()
                .collect(Collectors.joining("; "));
        return recipients.isEmpty() && ColoradoRule.isYes(element, Fields.NOT_SHARED)
                ? Cells.words("elements.nobody")
                : Cells.said(recipients);
    }
}
