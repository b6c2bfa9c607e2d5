package org.plainview.server.imports.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plainview.record.Disclosure;
import org.plainview.record.Element;
import org.plainview.record.FerpaException;
import org.plainview.record.Justification;
import org.plainview.record.Key;
import org.plainview.record.Recipient;
import org.plainview.server.sheets.SheetFile;

/** The sheet of the metadata dictionary that Utah districts keep. */
class WidePlanTest extends PlanTest {
    private static final int COLUMNS = 61;
    private static List<List<String>> headings = List.of();

    @BeforeAll
    static void readHeadings() throws Exception {
        var file = Path.of(
                Objects.requireNonNull(WidePlanTest.class.getResource("/imports/metadata-dictionary-headings.csv"))
                        .toURI());
        var rows = new ArrayList<List<String>>();
        try (var opened = SheetFile.open(file, "headings.csv");
                var sheet = opened.open("")) {
            sheet.forEachRemaining(row -> {
                var cells = new ArrayList<>(row.cells());
                while (cells.size() < COLUMNS) {
                    cells.add("");
                }
                rows.add(cells);
            });
        }
        // What is left of merged cells in a CSV file: the group stands above its first column only.
        var groups = new ArrayList<String>();
        var last = "";
        for (var group : rows.getFirst()) {
            groups.add(group.equals(last) ? "" : group);
            last = group;
        }
        headings = List.of(groups, rows.get(1));
    }

    /** @param cells by position as the file of columns counts, from 1 */
    private static List<String> entry(Object... cells) {
        var row = new ArrayList<String>();
        for (int i = 0; i < COLUMNS; i++) {
            row.add("");
        }
        for (int i = 0; i < cells.length; i += 2) {
            row.set((int) cells[i] - 1, (String) cells[i + 1]);
        }
        return row;
    }

    @SafeVarargs
    private static Given dictionary(List<String>... entries) {
        var rows = new ArrayList<List<String>>();
        rows.add(row("Cedar Bluff metadata dictionary 2026-27"));
        rows.add(row(""));
        rows.addAll(headings);
        rows.add(row(""));
        for (var entry : entries) {
            rows.add(entry);
        }
        return new Given(rows);
    }

    private static final List<String> MATH = entry(
            1,
            "1",
            2,
            "x",
            3,
            "Curriculum",
            4,
            "Acme Math",
            5,
            "Teaches fractions",
            6,
            "Grades 3-5",
            9,
            "X",
            10,
            "x",
            18,
            "x",
            21,
            "✓",
            34,
            "s",
            35,
            "yes",
            60,
            "Seat number",
            61,
            "Reviewed");

    private static final List<String> STATE = entry(
            1,
            "2",
            3,
            "State",
            4,
            "Utah State Board of Education",
            5,
            "Required reporting",
            6,
            "All",
            8,
            "1",
            12,
            "x",
            18,
            "X",
            27,
            "x",
            35,
            "x");

    @Test
    void theMappingIsKnown() {
        var given = dictionary(MATH, STATE);

        assertThat(given.mapping.target()).isEqualTo(Target.WIDE);
        assertThat(given.mapping.fields().get(3)).isEqualTo("recipient.name");
        assertThat(given.mapping.fields().get(2)).isEqualTo("recipient.group");
        assertThat(given.mapping.fields().get(60)).isEqualTo("disclosure.notes");
        assertThat(given.mapping.fields().get(59)).isEqualTo("disclosure.extra:ut.other");
        assertThat(given.mapping.fields().get(6)).isEqualTo("disclosure.justifications:federal-requirement");
        assertThat(given.mapping.fields().get(16)).isEqualTo("disclosure.ferpaExceptions:written-consent");
        assertThat(given.mapping.marks()).hasSize(42).startsWith(17).endsWith(58);
        assertThat(given.mapping.fields()).hasSize(COLUMNS);
        assertThat(given.reading.rows()).isEqualTo(2);
    }

    @Test
    void aRowBecomesARecipientAndADisclosure() {
        var record = dictionary(MATH, STATE).applied(EMPTY);

        var recipient = record.recipients().find(Key.of("acme-math")).orElseThrow();
        assertThat(recipient.group()).isEqualTo("Curriculum");
        var disclosure =
                record.disclosures().find(Key.of("acme-math-teaches-fractions")).orElseThrow();
        assertThat(disclosure.recipient()).isEqualTo(recipient.key());
        assertThat(disclosure.use()).isEqualTo("Teaches fractions");
        assertThat(disclosure.population()).isEqualTo("Grades 3-5");
        assertThat(disclosure.justifications()).containsExactly(Justification.LOCAL_DECISION);
        assertThat(disclosure.ferpaExceptions()).containsExactly(FerpaException.SCHOOL_OFFICIAL);
        assertThat(disclosure.notes()).isEqualTo("Reviewed");
        assertThat(disclosure.elements())
                .containsExactlyInAnyOrder(
                        Key.of("name"),
                        Key.of("email-address"),
                        Key.of("app-assigned-student-id-number"),
                        Key.of("birthdate"));
        assertThat(disclosure.extra())
                .containsEntry("ut.order", "1")
                .containsEntry("ut.required", "x")
                .containsEntry("ut.other", "Seat number")
                .containsEntry("import.mark.app-assigned-student-id-number", "s")
                .hasSize(4);
    }

    @Test
    void onlyMarkedElementsAreAdded() {
        assertThat(dictionary(MATH, STATE).applied(EMPTY).elements().stream().map(Element::name))
                .containsExactlyInAnyOrder(
                        "Name",
                        "Email Address",
                        "App-assigned Student ID Number",
                        "Birthdate",
                        "State Student ID Number (SSID)");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var given = dictionary(MATH, STATE);

        assertNothingChanges(given.dry(given.applied(EMPTY)));
    }

    @Test
    void existingItemsAreFoundByName() {
        var birth = Element.named(Key.of("birth-date"), "birth date");
        var acme = Recipient.builder(Key.of("acme"), "ACME  math")
                .website("https://example.org")
                .build();
        var old = Disclosure.builder(Key.of("old-key"), acme.key())
                .use("teaches Fractions")
                .frequency("daily")
                .build();

        var record = dictionary(MATH).applied(EMPTY.with(birth, acme, old));

        assertThat(record.recipients().size()).isEqualTo(1);
        assertThat(record.recipients().list().getFirst().name()).isEqualTo("ACME  math");
        assertThat(record.recipients().list().getFirst().website()).isEqualTo("https://example.org");
        assertThat(record.disclosures().size()).isEqualTo(1);
        var disclosure = record.disclosures().list().getFirst();
        assertThat(disclosure.key()).isEqualTo(Key.of("old-key"));
        assertThat(disclosure.frequency()).isEqualTo("daily");
        assertThat(disclosure.elements()).contains(Key.of("birth-date")).doesNotContain(Key.of("birthdate"));
    }

    @Test
    void marksAddAndTakeAwayButElementsWithoutAColumnStay() {
        var first = dictionary(MATH).applied(EMPTY);
        var own = Element.named(Key.of("shoe-size"), "Shoe size");
        var disclosure = first.disclosures().list().getFirst();
        var elements = new ArrayList<>(disclosure.elements());
        elements.add(own.key());
        var before = first.with(own, disclosure.toBuilder().elements(elements).build());
        var changed = new ArrayList<>(MATH);
        changed.set(17, "");
        changed.set(33, "x");

        var after = dictionary(changed).applied(before).disclosures().list().getFirst();

        assertThat(after.elements())
                .containsExactlyInAnyOrder(
                        Key.of("email-address"),
                        Key.of("app-assigned-student-id-number"),
                        Key.of("birthdate"),
                        own.key());
        assertThat(after.extra()).doesNotContainKey("import.mark.app-assigned-student-id-number");
    }

    @Test
    void aRowWithoutMarksLeavesTheElements() {
        var before = dictionary(MATH).applied(EMPTY);

        assertNothingChanges(dictionary(entry(4, "Acme Math", 5, "Teaches fractions", 3, "Curriculum"))
                .dry(before));
    }

    @Test
    void oneRecipientManyUsesAndPopulations() {
        var given = dictionary(
                MATH,
                entry(4, "Acme Math", 5, "Teaches algebra", 18, "x"),
                entry(4, "acme math", 5, "Rosters", 6, "Elementary", 18, "x"),
                entry(4, "Acme Math", 5, "Rosters", 6, "Secondary", 18, "x"));

        var record = given.applied(EMPTY);

        assertThat(record.recipients().size()).isEqualTo(1);
        assertThat(record.disclosures().stream().map(each -> each.key().value()))
                .containsExactlyInAnyOrder(
                        "acme-math-teaches-fractions",
                        "acme-math-teaches-algebra",
                        "acme-math-rosters",
                        "acme-math-rosters-secondary");
        assertNothingChanges(given.dry(record));
    }

    @Test
    void whatCannotBeToldApartIsNamed() {
        var given = dictionary(
                MATH,
                MATH,
                entry(5, "No recipient", 18, "x"),
                entry(3, "Other group", 4, "Acme Math", 5, "More", 18, "x"));

        assertThat(given.dry(EMPTY).problems())
                .extracting(RowProblem::row, RowProblem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(7, "same-use"),
                        org.assertj.core.groups.Tuple.tuple(8, "no-recipient"),
                        org.assertj.core.groups.Tuple.tuple(9, "recipient-differs"));
    }

    @Test
    void headingsAmongTheRowsArePassedOver() {
        var given = dictionary(entry(3, "CURRICULUM"), MATH, headings.get(1), STATE, entry(1, "* s means see notes"));

        assertThat(given.dry(EMPTY).problems()).isEmpty();
        assertThat(given.applied(EMPTY).disclosures().size()).isEqualTo(2);
    }

    @Test
    void headingsMergedDownwardsAndNoTitle() {
        var upper = new ArrayList<>(headings.getFirst());
        var lower = new ArrayList<>(headings.get(1));
        for (int column : List.of(0, 1, 2, 3, 4, 5, 60)) {
            upper.set(column, lower.set(column, ""));
        }

        var given = new Given(List.of(upper, lower, MATH, STATE));

        assertThat(given.mapping.fields())
                .isEqualTo(dictionary(MATH, STATE).mapping.fields());
    }

    @Test
    void aSheetOfMarksWithoutGroups() {
        var given = sheet(
                row("Vendor", "Purpose", "Student name", "Grade", "Bus stop", "Comments"),
                row("Acme", "Rostering", "x", "x", "", "ok"),
                row("Beta", "Routing", "x", "", "1", ""));

        assertThat(given.mapping.target()).isEqualTo(Target.WIDE);
        assertThat(given.mapping.marks()).containsExactly(2, 3, 4);
        assertThat(given.applied(EMPTY).elements().size()).isEqualTo(3);
    }

    @Test
    void theKeyColumnWins() {
        var before = Disclosure.builder(Key.of("mine"), Key.of("acme"))
                .use("Old words")
                .build();
        var given = sheet(
                row("Key", "Vendor", "Purpose", "Student name", "Grade", "Bus stop"),
                row("mine", "Acme", "New words", "x", "x", "x"),
                row("", "Acme", "Old words", "x", "x", "x"));

        var record = given.applied(EMPTY.with(Recipient.named(Key.of("acme"), "Acme"), before));

        assertThat(record.disclosures().find(Key.of("mine")).map(Disclosure::use))
                .contains("New words");
        assertThat(record.disclosures().find(Key.of("acme-old-words"))).isPresent();
    }
}
