package org.plainview.server.imports.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Policy;

class ExtraCellsTest extends PlanTest {
    private static final ExtraCells CELLS = ExtraCells.of(new OneOfEachType());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text   | Any words, with a comma | Any words, with a comma",
                "flag   | X                       | yes",
                "flag   | Sí                      | yes",
                "flag   | N                       | no",
                "date   | 7/1/2026                | 2026-07-01",
                "number | 12,000                  | 12000",
                "link   | https://a.example/b     | https://a.example/b",
                "choice | of-paper                | of-paper",
                "choice | on paper                | of-paper",
                "choice | en papel                | of-paper",
                "choices| By mail; On paper       | of-paper,by-mail",
                "choices| by-mail,of-paper        | of-paper,by-mail"
            })
    void aCellIsReadAsItsFieldIsKept(String field, String cell, String kept) {
        assertThat(CELLS.read(ItemKind.POLICY, "ut." + field, cell)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "flag, perhaps, boolean",
        "date, 13/45/2026, date",
        "number, -1, integer",
        "number, many, integer",
        "link, a.example, link",
        "choice, by bird, code",
        "choices, by-mail; by bird, code"
    })
    void whatAFieldDoesNotAdmitIsRefused(String field, String cell, String problem) {
        assertThatExceptionOfType(CellValue.UnreadableException.class)
                .isThrownBy(() -> CELLS.read(ItemKind.POLICY, "ut." + field, cell))
                .satisfies(refused -> assertThat(refused.at(2, 0).code()).isEqualTo(problem));
    }

    @Test
    void fieldsOfOtherKindsAndOtherPacksAreKeptAsTheyAre() {
        assertThat(CELLS.read(ItemKind.ELEMENT, "ut.date", "someday")).isEqualTo("someday");
        assertThat(CELLS.read(ItemKind.POLICY, "ny.date", "someday")).isEqualTo("someday");
    }

    private static Given policies(List<List<String>> rows) {
        var all = new ArrayList<List<String>>();
        all.add(row("Key", "Title", "ut.date"));
        all.addAll(rows);
        var given = new Given(all);
        given.mapping = SheetReading.guess(given.rows::iterator, given.reading.layout(), Target.longOf(ItemKind.POLICY))
                .mapping();
        given.extras = CELLS;
        return given;
    }

    @Test
    void aRowSaysWhichCellIsToBeMended() {
        var given = policies(List.of(row("plan", "Plan", "7/1/2026"), row("other", "Other", "soon")));

        assertThat(given.dry(EMPTY).problems()).containsExactly(new RowProblem(3, 2, "date", List.of("soon")));
    }

    @Test
    void whatStoodBeforeThereWasSuchAFieldComesBackUnchanged() {
        var record = EMPTY.with(Policy.builder(Key.of("plan"), "Plan")
                .extra(new TreeMap<>(Map.of("ut.date", "Summer")))
                .build());
        var given = policies(List.of(row("plan", "Plan", "Summer")));

        assertNothingChanges(given.dry(record));
    }
}
