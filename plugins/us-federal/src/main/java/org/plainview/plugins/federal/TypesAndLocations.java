package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.List;
import org.plainview.record.DistrictRecord;
import org.plainview.record.ItemKind;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Text;

/** The list of 34 CFR 300.616: the types of special education records, where they are and whom to ask. */
final class TypesAndLocations extends FederalReport {
    TypesAndLocations() {
        super("types-and-locations");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var rows = TypesAndLocationsRule.partB(record).stream()
                .map(each -> List.of(
                        Text.of(each.name()),
                        each.systems().isEmpty()
                                ? name(record, ItemKind.SYSTEM, each.systemOfRecord())
                                : names(record, ItemKind.SYSTEM, each.systems()),
                        name(record, ItemKind.CONTACT, each.contact()),
                        office(record)))
                .toList();
        return new ReportDocument(
                title(),
                List.of(
                        paragraph("intro", record.profile().name()),
                        table(rows, "type", "location", "custodian", "ask")));
    }
}
