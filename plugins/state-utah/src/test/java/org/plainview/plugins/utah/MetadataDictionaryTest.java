package org.plainview.plugins.utah;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.plainview.host.ReportRendering;
import org.plainview.host.ResolvedReport;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.Key;
import org.plainview.record.json.RecordJson;

/** The sheet has the columns that districts publish, and says of each disclosure what the record says. */
class MetadataDictionaryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private final DistrictRecord record = read("/fixtures/UT-MD/met_everything-said.json");
    private final ResolvedReport.Table sheet = sheet(record);

    @Test
    void hasTheColumnsOfTheSheetThatDistrictsPublish() {
        var empty = sheet(DistrictRecord.of(record.profile(), List.of()));

        assertThat(empty.rows()).isEmpty();
        assertThat(empty.columns()).hasSize(61);
        assertThat(empty.columns().getFirst()).isEqualTo(new ResolvedReport.Column("", "ORDER"));
        assertThat(empty.columns().get(6)).isEqualTo(new ResolvedReport.Column("JUSTIFICATION", "Federal requirement"));
        assertThat(empty.columns().get(16))
                .isEqualTo(new ResolvedReport.Column("FERPA EXCEPTION", "Written Parental Consent"));
        assertThat(empty.columns().get(17)).isEqualTo(new ResolvedReport.Column(StandardSheet.MOST_COMMON, "Name"));
        assertThat(empty.columns().get(34))
                .isEqualTo(new ResolvedReport.Column(StandardSheet.LESS_COMMON, "Birthdate"));
        assertThat(empty.columns().get(59))
                .isEqualTo(new ResolvedReport.Column(StandardSheet.LESS_COMMON, "Other (type text)"));
        assertThat(empty.columns().getLast()).isEqualTo(new ResolvedReport.Column("", "NOTES"));
    }

    @Test
    void ordersRowsByTheirNumbers() {
        assertThat(column("ORDER")).containsExactly("2", "10");
        assertThat(column("DATA RECIPIENT")).containsExactly("Utah State Board of Education", "Canyon Transit");
        assertThat(column("REQ'D")).containsExactly("x", "");
        assertThat(column("CATEGORY")).containsExactly("STATE", "TRANSPORT");
    }

    @Test
    void ticksJustificationsAndExceptionsEvenThoseThatTheSheetDoesNotHave() {
        assertThat(column("Federal requirement")).containsExactly("x", "");
        assertThat(column("Local (LEA) decision")).containsExactly("", "x");
        assertThat(column("Audit/ Evaluation")).containsExactly("x", "");
        assertThat(column("Health or Safety")).containsExactly("", "x");
    }

    @Test
    void marksElementsUnderTheirNamesAndKeepsOddMarks() {
        assertThat(column("Birthdate")).containsExactly("s", "");
        assertThat(column("Email Address")).containsExactly("", "x");
        assertThat(column("Bus card number")).containsExactly("", "x");
        assertThat(column("Name")).containsExactly("", "");
        assertThat(column("Other (type text)")).containsExactly("", "Route and stop");
        assertThat(column("NOTES")).containsExactly("", "Renewed each August");
    }

    @Test
    void findsAnElementByTheKeyThatAHeadingSuggests() {
        var renamed = record.with(Element.builder(Key.of("communications-records"), "Letters home")
                .build());
        var disclosed = record.disclosures().list().getFirst().toBuilder()
                .elements(List.of(Key.of("communications-records")))
                .build();

        var other = sheet(renamed.with(disclosed));

        assertThat(column(other, "Communicat- ions Records")).contains("x");
        assertThat(other.columns()).extracting(ResolvedReport.Column::heading).doesNotContain("Letters home");
    }

    @Test
    void tellsElementsOfOneNameApartByTheirKeys() {
        var twin = record.with(
                Element.builder(Key.of("bus-card-number-2"), "Bus Card Number").build());
        var disclosed = record.disclosures().list().getFirst().toBuilder()
                .elements(List.of(Key.of("bus-card-number-2")))
                .build();

        assertThat(sheet(twin.with(disclosed)).columns())
                .extracting(ResolvedReport.Column::heading)
                .contains("bus-card-number-2");
    }

    @Test
    void keepsOddTicks() {
        var first = record.disclosures().find(Key.of("state-board-utrex")).orElseThrow();
        var odd = first.toBuilder()
                .extra(Map.of("import.mark.justifications.state-requirement", "?", "ut.order", "1"))
                .build();

        assertThat(column(sheet(record.with(odd)), "State requirement")).containsExactly("?", "");
    }

    @Test
    void namesTheKeysOfDisclosuresThatNothingElseTellsApart() {
        var first = record.disclosures().list().getFirst();
        var twin = first.toBuilder().key(Key.of("twin")).build();

        assertThat(sheet.columns()).extracting(ResolvedReport.Column::heading).doesNotContain("DISCLOSURE KEY");
        assertThat(column(sheet(record.with(twin)), "DISCLOSURE KEY"))
                .contains("twin", first.key().value());
    }

    @Test
    void letsNoSpreadsheetRunWhatADistrictWrote() {
        assertThat(ReportRendering.csv(sheet)).contains(",\"'=Bus cards, and \"\"lost card\"\" notes\",");
    }

    @Test
    void saysWhatEveryElementMeansAndWhoReceivesIt() {
        var report = new MetadataDictionary().render(record, DAY);
        var elements = ReportRendering.resolve(message -> message.key(), report)
                .table("elements")
                .orElseThrow();

        assertThat(elements.rows())
                .contains(List.of("Birthdate", "The day your child was born.", "Utah State Board of Education"));
    }

    private List<String> column(String heading) {
        return column(sheet, heading);
    }

    private static List<String> column(ResolvedReport.Table sheet, String heading) {
        var index = sheet.columns().stream()
                .map(ResolvedReport.Column::heading)
                .toList()
                .indexOf(heading);
        assertThat(index).as(heading).isNotNegative();
        return sheet.rows().stream().map(row -> row.get(index)).toList();
    }

    private static ResolvedReport.Table sheet(DistrictRecord record) {
        var document = new MetadataDictionary().render(record, DAY);
        return ReportRendering.resolve(message -> message.key().toLowerCase(Locale.ROOT), document)
                .table(MetadataDictionary.SHARING)
                .orElseThrow();
    }

    private static DistrictRecord read(String resource) {
        try (var in = Objects.requireNonNull(MetadataDictionaryTest.class.getResourceAsStream(resource))) {
            return RecordJson.read(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
