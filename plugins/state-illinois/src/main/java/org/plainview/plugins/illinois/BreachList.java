package org.plainview.plugins.illinois;

import java.time.LocalDate;
import java.util.List;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Incident;
import org.plainview.record.ItemKind;
import org.plainview.record.ItemRef;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Table;
import org.plainview.spi.ReportDocument.Text;

/**
 * The list of 27(a)(5). It leaves out a breach only where the record shows that less than a tenth of the students were
 * touched, and shows a number only where the district said that no law bars it and it is not so small that it could name
 * someone.
 */
final class BreachList implements Report {
    @Override
    public String id() {
        return "breaches";
    }

    @Override
    public Message title() {
        return Message.of("breaches.title");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var listed = record.incidents().stream()
                .filter(each -> Breaches.isRecent(each, day) && Breaches.share(each) != Breaches.Share.BELOW_A_TENTH)
                .toList();
        var intro = Cells.paragraph("breaches.intro", record.profile().name());
        return new ReportDocument(
                title(),
                listed.isEmpty()
                        ? List.of(intro, Cells.paragraph("breaches.none"))
                        : List.of(
                                intro,
                                new Table(
                                        "breaches",
                                        title(),
                                        Cells.columns("breach", "date", "where", "students"),
                                        listed.stream()
                                                .map(each -> row(record, each))
                                                .toList())));
    }

    private static List<Text> row(DistrictRecord record, Incident incident) {
        return List.of(
                Text.of(incident.title()),
                date(incident),
                incident.recipient() == null
                        ? Cells.words("breaches.district")
                        : Text.of(record.labelOf(new ItemRef(ItemKind.RECIPIENT, incident.recipient()))),
                students(record, incident));
    }

    /** When it happened, or a range; where that is not known, when it was found. */
    private static Text date(Incident incident) {
        var from = incident.occurredOn();
        var until = IllinoisRule.dayIn(incident, Fields.BREACH_UNTIL);
        if (from == null) {
            return incident.discoveredOn() == null
                    ? Cells.said(null)
                    : Cells.words("breaches.found", incident.discoveredOn());
        }
        return until == null || until.equals(from) ? Cells.said(from) : Cells.words("breaches.range", from, until);
    }

    private static Text students(DistrictRecord record, Incident incident) {
        if (IllinoisRule.isYes(incident, Fields.COUNT_BARRED)) {
            return Cells.words("breaches.barred");
        }
        if (!IllinoisRule.isNo(incident, Fields.COUNT_BARRED)) {
            return Cells.said(null);
        }
        var affected = incident.affected();
        var smallest = record.profile().smallestCount();
        if (affected == null) {
            return incident.affectedBelow() == null
                    ? Cells.said(null)
                    : Cells.words("breaches.fewer", incident.affectedBelow());
        }
        return affected < smallest ? Cells.words("breaches.fewer", smallest) : Cells.said(affected);
    }
}
