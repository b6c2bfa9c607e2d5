package org.plainview.server.imports.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plainview.record.Element;
import org.plainview.record.ElementCategory;
import org.plainview.record.Grade;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Limitable;
import org.plainview.record.Purpose;
import org.plainview.record.Recipient;
import org.plainview.record.Sensitivity;
import org.plainview.record.Source;
import org.plainview.server.sheets.SheetFile;

class LongPlanTest extends PlanTest {
    private static final List<String> HEADINGS = row(
            "Data element", "Description", "Required?", "Category", "Source", "Purpose", "System", "Can be limited");

    @Test
    void theCommonEducationDataStandards() throws Exception {
        var file =
                Path.of(Objects.requireNonNull(LongPlanTest.class.getResource("/imports/ceds-elements-v12-extract.csv"))
                        .toURI());
        var given = new Given(read(file));

        assertThat(given.mapping.target()).isEqualTo(Target.longOf(ItemKind.ELEMENT));
        assertThat(given.fields())
                .containsEntry("ElementName", "name")
                .containsEntry("Definition", "description")
                .containsEntry("GlobalID", "cedsId");

        var record = given.applied(EMPTY);

        assertThat(record.elements().size()).isEqualTo(80);
        var element = record.elements().find(Key.of("activity-title")).orElseThrow();
        assertThat(element.cedsId()).isEqualTo("000009");
        assertThat(element.description()).startsWith("The title for a particular activity");
        assertNothingChanges(given.dry(record));
    }

    private static List<List<String>> read(Path file) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var opened = SheetFile.open(file, "elements.csv");
                var sheet = opened.open("")) {
            sheet.forEachRemaining(row -> rows.add(row.cells()));
        }
        return rows;
    }

    @Test
    void aDistrictsOwnWords() {
        var given = sheet(
                row("Cedar Bluff inventory", ""),
                row(""),
                HEADINGS,
                row(
                        "Bus card number",
                        "Opens the bus",
                        "Required",
                        "Transportation",
                        "System-generated",
                        "Getting to school",
                        "Infinite Campus; Bus app",
                        "No"),
                row(
                        "Birth date",
                        "The day of birth",
                        "yes",
                        "demographics",
                        "Parent/guardian",
                        "Enrolling",
                        "infinite campus",
                        "partly"));

        var record = given.applied(EMPTY);

        var card = record.elements().find(Key.of("bus-card-number")).orElseThrow();
        assertThat(card.required()).isTrue();
        assertThat(card.category()).isEqualTo(ElementCategory.TRANSPORTATION);
        assertThat(card.source()).isEqualTo(Source.SYSTEM);
        assertThat(card.limitable()).isEqualTo(Limitable.NO);
        assertThat(card.purposes()).containsExactly(Key.of("getting-to-school"));
        assertThat(card.systems()).containsExactly(Key.of("bus-app"), Key.of("infinite-campus"));
        assertThat(record.systems().size()).isEqualTo(2);
        assertThat(record.purposes().find(Key.of("enrolling")).map(Purpose::name))
                .contains("Enrolling");
        assertNothingChanges(given.dry(record));
    }

    @Test
    void whatTheFileDoesNotSayStays() {
        var before = Element.builder(Key.of("bus-card"), "Bus card")
                .description("Old words")
                .sensitivity(Sensitivity.CONFIDENTIAL)
                .confirmedOn(LocalDate.of(2026, 1, 2))
                .build();
        var given = sheet(row("Data element", "Description", "Sensitivity"), row("BUS  CARD", "New words", ""));

        var run = given.dry(EMPTY.with(before));
        var after = given.applied(EMPTY.with(before))
                .elements()
                .find(Key.of("bus-card"))
                .orElseThrow();

        assertThat(after.description()).isEqualTo("New words");
        assertThat(after.sensitivity()).isEqualTo(Sensitivity.CONFIDENTIAL);
        assertThat(after.confirmedOn()).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(run.changes()).isEqualTo(1);
        assertThat(run.preview().getFirst().changes())
                .containsExactlyInAnyOrder(
                        new DryRun.FieldChange("name", "Bus card", "BUS  CARD"),
                        new DryRun.FieldChange("description", "Old words", "New words"));
    }

    @Test
    void theKeyColumnWins() {
        var before = Element.named(Key.of("dob"), "Date of birth");
        var given = sheet(row("Key", "Data element"), row("dob", "Birth date"), row("new-one", "Date of birth"));

        var record = given.applied(EMPTY.with(before));

        assertThat(record.elements().find(Key.of("dob")).map(Element::name)).contains("Birth date");
        assertThat(record.elements().find(Key.of("new-one")).map(Element::name)).contains("Date of birth");
    }

    @Test
    void everyRowThatCannotBeTakenIsNamed() {
        var given = sheet(
                HEADINGS,
                row("Bus card", "", "perhaps", "Rocketry", "", "", "", ""),
                row("", "no name", "", "", "", "", "", ""),
                row("Bus card", "again", "", "", "", "", "", ""),
                row("!!!", "no letters", "", "", "", "", "", ""));

        assertThat(given.dry(EMPTY).problems())
                .extracting(RowProblem::row, RowProblem::column, RowProblem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, 2, "boolean"),
                        org.assertj.core.groups.Tuple.tuple(2, 3, "code"),
                        org.assertj.core.groups.Tuple.tuple(3, 0, "nameless"),
                        org.assertj.core.groups.Tuple.tuple(4, null, "twice"),
                        org.assertj.core.groups.Tuple.tuple(5, 0, "unusable-name"));
    }

    @Test
    void aRetiredKeyNeverComesBack() {
        var retired = Key.of("bus-card");

        assertThat(sheet(row("Key", "Data element"), row("bus-card", "Bus card"))
                        .dry(EMPTY, retired)
                        .problems())
                .extracting(RowProblem::code)
                .containsExactly("retired");
        assertThat(sheet(row("Data element", "Description"), row("Bus card", "x"))
                        .dry(EMPTY, retired)
                        .preview())
                .extracting(DryRun.Effect::key)
                .containsExactly("bus-card-2");
    }

    @Test
    void fieldsByTheirOwnNames() {
        var given = sheet(
                row("key", "name", "name@es", "scope.grades", "limitNote", "ut.order", "confirmedOn"),
                row("bus-card", "Bus card", "Tarjeta", "K-3; 12", "Ask the office", "7", "3/4/2026"));

        var element = given.applied(EMPTY).elements().find(Key.of("bus-card")).orElseThrow();

        assertThat(element.translated("es", "name")).isEqualTo("Tarjeta");
        assertThat(element.scope().grades())
                .containsExactly(Grade.KINDERGARTEN, Grade.G1, Grade.G2, Grade.G3, Grade.G12);
        assertThat(element.limitNote()).isEqualTo("Ask the office");
        assertThat(element.extra()).containsEntry("ut.order", "7");
        assertThat(element.confirmedOn()).isEqualTo(LocalDate.of(2026, 3, 4));
    }

    @Test
    void productsAndAgreements() {
        var products = sheet(
                row("Product Name", "Provider/Company Name", "Privacy policy"),
                row("Avancemos", "Houghton Mifflin Harcourt", "https://example.org/privacy"));
        assertThat(products.mapping.target().kind()).isEqualTo(ItemKind.PRODUCT);
        var register = products.applied(EMPTY);
        assertThat(register.products().list().getFirst().vendor()).isEqualTo(Key.of("houghton-mifflin-harcourt"));
        assertThat(register.recipients().list())
                .extracting(Recipient::name)
                .containsExactly("Houghton Mifflin Harcourt");

        var agreements = sheet(
                row("Agreement title", "Vendor", "Effective date", "Expiration date"),
                row("Reading contract", "Acme", "7/1/2025", "6/30/2028"));
        assertThat(agreements.mapping.target().kind()).isEqualTo(ItemKind.AGREEMENT);
        var record = agreements.applied(EMPTY);
        assertThat(record.agreements().list().getFirst().recipient()).isEqualTo(Key.of("acme"));
        assertNothingChanges(agreements.dry(record));
    }

    @Test
    void aMappingCanBeChanged() {
        var given = sheet(row("Thing", "Words"), row("Bus card", "Opens the bus"));
        given.mapping = SheetReading.guess(
                        given.rows::iterator, given.reading.layout(), Target.longOf(ItemKind.ELEMENT))
                .mapping();

        assertThat(given.dry(EMPTY)).isEqualTo(DryRun.none());

        given.map(0, "name");
        given.map(1, "description");
        assertThat(given.applied(EMPTY).elements().list().getFirst().description())
                .isEqualTo("Opens the bus");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> given.mapping.with(Map.of(1, Optional.of("name")))))
                .isInstanceOf(Mapping.UnknownFieldException.class);
    }

    @Test
    void aRegulationMayStandAboveItsPolicy() {
        var given = sheet(
                row("Policy number", "Policy title", "Belongs to", "Summary"),
                row("4151-R", "Keeping records, in detail", "Keeping records", "How"),
                row("4151", "Keeping records", "", "What"));
        given.map(2, "parent");

        var record = given.applied(EMPTY);

        assertThat(record.policies().size()).isEqualTo(2);
        assertThat(record.policies()
                        .find(Key.of("keeping-records-in-detail"))
                        .orElseThrow()
                        .parent())
                .isEqualTo(Key.of("keeping-records"));
        assertThat(given.dry(EMPTY).adds()).isEqualTo(2);
        assertNothingChanges(given.dry(record));
    }

    @Test
    void nothingBelongsToItself() {
        var before = sheet(row("Key", "Policy title", "Parent policy"), row("c", "C", "a"), row("a", "A", ""))
                .applied(EMPTY);
        var given = sheet(
                row("Key", "Policy title", "Parent policy"),
                row("a", "A", "b"),
                row("b", "B", "c"),
                row("d", "D", "d"),
                row("e", "E", "a"));

        var run = given.dry(before);

        assertThat(run.problems())
                .extracting(RowProblem::row, RowProblem::column, RowProblem::code)
                .containsExactly(tuple(2, 2, "cycle"), tuple(3, 2, "cycle"), tuple(4, 2, "cycle"));
    }

    @Test
    void aSheetOfOursIsOursWithOtherColumnsToo() {
        var given = sheet(
                row("Clave", "Escuela", "Nota propia", "Grado más alto"),
                row("north", "North", "renovated in 2020", "12"));

        assertThat(given.fields()).doesNotContainKey("Nota propia").containsEntry("Escuela", "name");
        assertThat(given.applied(EMPTY)
                        .schools()
                        .find(Key.of("north"))
                        .orElseThrow()
                        .highestGrade())
                .isEqualTo(Grade.G12);
    }

    @Test
    void entriesThatHoldSemicolonsStandInQuotes() {
        var given = sheet(
                row("Vendor name", "Subcontractors"), row("Acme", "\"Bolt; Nut\"; Cog | \"Say \"\"hi\"\"\";; \"open"));

        assertThat(given.applied(EMPTY).recipients().find(Key.of("acme")).map(Recipient::subcontractors))
                .contains(List.of("Bolt; Nut", "Cog", "Say \"hi\"", "\"open"));
    }
}
