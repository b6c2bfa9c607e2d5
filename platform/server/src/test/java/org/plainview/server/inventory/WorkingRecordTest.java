package org.plainview.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.record.Element;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Policy;
import org.plainview.record.Purpose;
import org.plainview.server.history.Change;
import org.plainview.server.history.History;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.ServerTest;

class WorkingRecordTest extends ServerTest {
    private static final Key BUS = Key.of("bus-card-number");
    private District district;

    @BeforeEach
    void aDistrict() {
        district = newDistrict("Working Record District");
    }

    @Test
    void whatIsPutIsReadBackWithItsVersionAndItsHistory() {
        inScope(() -> {
            workingRecord.put(element("Bus card number"), OptionalLong.empty());
            workingRecord.put(element("Bus pass number"), OptionalLong.of(1));

            var stored = workingRecord.find(ItemKind.ELEMENT, BUS).orElseThrow();
            assertThat(stored.version()).isEqualTo(2);
            assertThat(stored.value()).isEqualTo(element("Bus pass number"));
            assertThat(workingRecord.load().elements().list()).containsExactly(element("Bus pass number"));
            assertThat(history.list(History.Wanted.of(ItemKind.ELEMENT, BUS), Optional.empty(), 10))
                    .extracting(Change::action)
                    .containsExactly("updated", "created");
        });
    }

    @Test
    void aStaleWriteIsRefusedWithBothVersions() {
        inScope(() -> {
            workingRecord.put(element("First"), OptionalLong.empty());
            workingRecord.put(element("Second"), OptionalLong.of(1));
        });

        var stale = catchThrowableOfType(
                StaleVersionException.class,
                () -> inScope(() -> workingRecord.put(element("Third"), OptionalLong.of(1))));

        assertThat(Objects.requireNonNull(stale.current()).value()).isEqualTo(element("Second"));
        assertThat(stale.yours()).isEqualTo(element("Third"));
        inScope(() -> assertThat(workingRecord.load().elements().list()).containsExactly(element("Second")));
    }

    @Test
    void aWriteThatChangesNothingLeavesNoTrace() {
        inScope(() -> workingRecord.put(element("Same"), OptionalLong.empty()));

        inScope(() -> {
            assertThat(workingRecord.put(element("Same"), OptionalLong.of(1))).isEqualTo(1);
            assertThat(history.list(History.Wanted.of(ItemKind.ELEMENT, BUS), Optional.empty(), 10))
                    .hasSize(1);
        });
    }

    @Test
    void referencesMustExist() {
        var element = Element.builder(BUS, "Bus card number")
                .purposes(List.of(Key.of("nowhere")))
                .build();

        var problem = catchThrowableOfType(
                ProblemException.class, () -> inScope(() -> workingRecord.put(element, OptionalLong.empty())));

        assertThat(problem.fields())
                .extracting(ProblemException.FieldProblem::field)
                .containsExactly("purposes");
    }

    @Test
    void aPolicyDoesNotBelongToItselfInTheEnd() {
        var one = Policy.builder(Key.of("one"), "One").build();
        var two = Policy.builder(Key.of("two"), "Two").parent(one.key()).build();
        inScope(() -> workingRecord.put(one, OptionalLong.empty()));
        inScope(() -> workingRecord.put(two, OptionalLong.empty()));

        for (var parent : List.of(one.key(), two.key())) {
            var problem = catchThrowableOfType(
                    ProblemException.class,
                    () -> inScope(() ->
                            workingRecord.put(one.toBuilder().parent(parent).build(), OptionalLong.of(1))));

            assertThat(problem.fields())
                    .extracting(ProblemException.FieldProblem::field, ProblemException.FieldProblem::code)
                    .containsExactly(tuple("parent", "cycle"));
        }
    }

    @Test
    void policiesWrittenTogetherMakeNoRingEither() {
        var one = Policy.builder(Key.of("one"), "One").build();
        var two = Policy.builder(Key.of("two"), "Two").parent(one.key()).build();
        var three = Policy.builder(Key.of("three"), "Three").parent(two.key()).build();
        inScope(() -> workingRecord.putAll(List.of(three, two, one), "together"));

        var problem = catchThrowableOfType(
                ProblemException.class,
                () -> inScope(() -> workingRecord.replaceAll(
                        List.of(one.toBuilder().parent(three.key()).build()))));

        assertThat(problem.fields())
                .extracting(ProblemException.FieldProblem::field, ProblemException.FieldProblem::code)
                .containsExactly(tuple("parent", "cycle"));
        inScope(() -> workingRecord.replaceAll(List.of(
                one.toBuilder().parent(three.key()).build(),
                two.toBuilder().parent(null).build())));
    }

    @Test
    void whatIsInUseIsNotDeletedAndTheUsersAreNamed() {
        var purpose = Key.of("transport");
        inScope(() -> {
            workingRecord.put(Purpose.builder(purpose, "Transport").build(), OptionalLong.empty());
            workingRecord.put(
                    Element.builder(BUS, "Bus card number")
                            .purposes(List.of(purpose))
                            .build(),
                    OptionalLong.empty());
        });

        var problem = catchThrowableOfType(
                ProblemException.class, () -> inScope(() -> workingRecord.delete(ItemKind.PURPOSE, purpose, 1)));

        assertThat(problem.code()).isEqualTo("in-use");
        assertThat(String.valueOf(problem.properties().get("usedBy"))).contains("bus-card-number");
    }

    @Test
    void theKeyOfADeletedItemIsNeverUsedAgain() {
        inScope(() -> workingRecord.put(element("Gone"), OptionalLong.empty()));
        inScope(() -> workingRecord.delete(ItemKind.ELEMENT, BUS, 1));

        assertThatThrownBy(() -> inScope(() -> workingRecord.put(element("Back"), OptionalLong.empty())))
                .isInstanceOf(ProblemException.class)
                .hasMessage("key-retired");
        assertThatThrownBy(() -> inScope(() -> workingRecord.putAll(List.of(element("Back")), "file.csv")))
                .isInstanceOf(ProblemException.class)
                .hasMessage("key-retired");
    }

    @Test
    void manyAreWrittenAtOnceAndTheSecondTimeNothingChanges() {
        var items = new ArrayList<Item>();
        for (int i = 0; i < 500; i++) {
            items.add(Element.builder(Key.of("e-" + i), "Tab\there, \"quote\", back\\slash, line\nbreak, ünïcödé " + i)
                    .build());
        }

        inScope(() -> assertThat(workingRecord.putAll(items, "file.csv")).isEqualTo(500));
        inScope(() -> assertThat(workingRecord.putAll(items, "file.csv")).isZero());

        inScope(() -> {
            assertThat(workingRecord.load().elements().size()).isEqualTo(500);
            assertThat(workingRecord.load().all().toList()).containsAll(items);
            assertThat(history.list(History.Wanted.of(ItemKind.ELEMENT), Optional.empty(), 500))
                    .hasSize(500)
                    .allMatch(change -> change.action().equals("imported") && "file.csv".equals(change.note()));
        });
    }

    @Test
    void everyAcceptedWriteRaisesTheRevision() {
        var before = DistrictScope.call(district.id(), workingRecord::revision);

        inScope(() -> workingRecord.put(element("One"), OptionalLong.empty()));

        assertThat(DistrictScope.call(district.id(), workingRecord::revision)).isGreaterThan(before);
    }

    @Test
    void whatIsKeptInMemoryIsTheDistrictsOwnAndTheNewest() {
        var other = newDistrict("Other district");
        inScope(() -> workingRecord.put(element("Ours"), OptionalLong.empty()));
        DistrictScope.run(
                other.id(), () -> history.as("test", () -> workingRecord.put(element("Theirs"), OptionalLong.empty())));
        var ours = DistrictScope.call(district.id(), workingRecord::load);
        var theirs = DistrictScope.call(other.id(), workingRecord::load);

        assertThat(DistrictScope.call(district.id(), workingRecord::revision))
                .isEqualTo(DistrictScope.call(other.id(), workingRecord::revision));
        assertThat(ours.elements().list()).containsExactly(element("Ours"));
        assertThat(theirs.elements().list()).containsExactly(element("Theirs"));

        inScope(() -> workingRecord.put(element("Ours, changed"), OptionalLong.of(1)));
        assertThat(DistrictScope.call(district.id(), workingRecord::load)
                        .elements()
                        .list())
                .containsExactly(element("Ours, changed"));
    }

    @Test
    void whatWasNeverCommittedIsNotKeptInMemory() {
        inScope(() -> transactions.executeWithoutResult(status -> {
            workingRecord.put(element("Given up"), OptionalLong.empty());
            assertThat(workingRecord.load().elements().size()).isEqualTo(1);
            status.setRollbackOnly();
        }));

        // The next write has the revision that the one given up had.
        inScope(() -> workingRecord.put(Element.named(Key.of("written"), "Written"), OptionalLong.empty()));

        assertThat(DistrictScope.call(district.id(), workingRecord::load)
                        .elements()
                        .list())
                .containsExactly(Element.named(Key.of("written"), "Written"));
    }

    /** A row says when its writer began, which may lie before the moment of one who was done sooner: its revision counts. */
    @Test
    void whatAnOvertakenWriterWroteOrRemovedIsSeenToo() {
        inScope(() -> workingRecord.put(element("First"), OptionalLong.empty()));
        inScope(() -> workingRecord.put(Element.named(Key.of("second"), "Second"), OptionalLong.empty()));
        inScope(() -> workingRecord.put(Element.named(Key.of("third"), "Third"), OptionalLong.empty()));
        assertThat(DistrictScope.call(district.id(), workingRecord::load)
                        .elements()
                        .size())
                .isEqualTo(3);

        overtaken("""
                UPDATE record_item
                SET body = jsonb_set(body, '{name}', '"Overtaken"'), version = 2, updated_at = '2000-01-01'
                WHERE key = 'bus-card-number' AND district_id = '%s'
                """);
        assertThat(DistrictScope.call(district.id(), workingRecord::load)
                        .elements()
                        .find(BUS))
                .contains(element("Overtaken"));

        overtaken("""
                WITH gone AS (DELETE FROM record_item WHERE key = 'second' AND district_id = '%s' RETURNING *)
                INSERT INTO retired_key (district_id, kind, key, label, retired_at)
                SELECT district_id, kind, key, 'Second', '2000-01-01' FROM gone
                """);
        assertThat(DistrictScope.call(district.id(), workingRecord::load)
                        .elements()
                        .list())
                .extracting(Element::name)
                .containsExactly("Overtaken", "Third");

        inScope(() -> workingRecord.delete(ItemKind.ELEMENT, Key.of("third"), 1));
        assertThat(DistrictScope.call(district.id(), workingRecord::load)
                        .elements()
                        .list())
                .extracting(Element::name)
                .containsExactly("Overtaken");
    }

    /** As a writer does it who began before others and came into line after them. */
    private void overtaken(String sql) {
        DATABASE.asSuperuser(
                "UPDATE record_profile SET revision = revision + 1 WHERE district_id = '%s'".formatted(district.id()));
        DATABASE.asSuperuser(sql.formatted(district.id()));
    }

    private static Element element(String name) {
        return Element.builder(BUS, name).build();
    }

    private void inScope(Runnable work) {
        DistrictScope.run(district.id(), () -> history.as("test", work));
    }
}
