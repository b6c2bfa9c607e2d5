package org.plainview.server.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.record.Element;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.server.history.Change;
import org.plainview.server.history.History;
import org.plainview.server.imports.internal.plan.SheetShape;
import org.plainview.server.imports.internal.plan.Target;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.sheets.SheetFiles;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

class ImportDeskTest extends ServerTest {
    private static final String SHEET = """
            Data element,Description,Category,System
            Bus card,Opens the bus,Transportation,Bus app
            Grade level,The grade,enrollment,Bus app
            """;

    @Autowired
    private ImportDesk desk;

    @Autowired
    private ImportProgress progress;

    @Autowired
    private SchedulerClient scheduler;

    @TempDir
    Path folder;

    private StagedImport receive(DistrictId district, String text) {
        return in(
                district,
                () -> desk.receive(
                        UUID.randomUUID(), SheetFiles.text(folder, text), "inventory.csv", Optional.empty()));
    }

    private <T> T in(DistrictId district, Supplier<T> work) {
        var result = new AtomicReference<T>();
        DistrictScope.run(district, () -> history.as("steward", () -> result.set(work.get())));
        return result.get();
    }

    private int count(DistrictId district, String table) {
        return in(
                district,
                () -> transactions.execute(status -> jdbc.sql("SELECT count(*) FROM " + table)
                        .query(Integer.class)
                        .single()));
    }

    @Test
    void aSheetBecomesTheRecordAndASecondTimeChangesNothing() {
        var district = newDistrict("Import").id();

        var staged = receive(district, SHEET);

        assertThat(staged.status()).isEqualTo(ImportStatus.READY);
        assertThat(staged.state().run().adds()).isEqualTo(3);
        assertThat(in(district, () -> workingRecord.load()).elements().isEmpty())
                .isTrue();

        assertThat(in(district, () -> desk.apply(staged.id())).status()).isEqualTo(ImportStatus.APPLIED);

        var record = in(district, () -> workingRecord.load());
        assertThat(record.elements().find(Key.of("bus-card")).map(Element::description))
                .contains("Opens the bus");
        assertThat(record.systems().size()).isEqualTo(1);
        assertThat(in(district, () -> history.list(History.Wanted.of(ItemKind.ELEMENT), Optional.empty(), 10)))
                .hasSize(2)
                .allSatisfy(change -> {
                    assertThat(change.action()).isEqualTo("imported");
                    assertThat(change.who()).isEqualTo("steward");
                    assertThat(change.note()).isEqualTo("inventory.csv");
                })
                .extracting(Change::key)
                .containsExactlyInAnyOrder("bus-card", "grade-level");
        assertThat(count(district, "staged_import_rows")).isZero();

        var again = receive(district, SHEET);
        assertThat(again.state().run().adds() + again.state().run().changes()).isZero();
        long revision = in(district, () -> workingRecord.revision());
        in(district, () -> desk.apply(again.id()));
        assertThat(in(district, () -> workingRecord.revision())).isEqualTo(revision);
    }

    @Test
    void oneBadRowKeepsAllBack() {
        var district = newDistrict("Bad row").id();
        var staged = receive(district, SHEET + "Bus stop,,Rocketry,\n");

        assertThat(staged.status()).isEqualTo(ImportStatus.MAPPED);
        assertThat(staged.state().run().problems()).extracting("row", "code").containsExactly(tuple(4, "code"));
        assertThatThrownBy(() -> in(district, () -> desk.apply(staged.id())))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("import-not-ready"));
        assertThat(in(district, () -> workingRecord.load()).elements().isEmpty())
                .isTrue();

        var mended = in(
                district,
                () -> desk.remap(staged.id(), Optional.empty(), Optional.empty(), Map.of(2, Optional.empty())));
        assertThat(mended.status()).isEqualTo(ImportStatus.READY);
        assertThat(in(district, () -> desk.find(staged.id())).state()).isEqualTo(mended.state());
        in(district, () -> desk.apply(staged.id()));
        assertThat(in(district, () -> workingRecord.load()).elements().size()).isEqualTo(3);
    }

    @Test
    void whoStopsItFindsEverythingAsItWas() throws Exception {
        var district = newDistrict("Stopped").id();
        var staged = receive(district, SHEET);
        var held = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var others = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            // Somebody else writes, so that the import waits between its beginning and its first row.
            var writing = others.submit(() -> in(
                    district,
                    () -> transactions.execute(status -> {
                        workingRecord.hold();
                        held.countDown();
                        return await(release);
                    })));
            assertThat(await(held)).isTrue();
            in(
                    district,
                    () -> transactions.execute(
                            status -> jdbc.sql("DELETE FROM import_progress").update()));
            var applying = others.submit(() -> in(district, () -> desk.apply(staged.id())));
            eventually(() -> in(district, () -> progress.find(staged.id())).isPresent());

            in(district, () -> {
                progress.stop(staged.id());
                return true;
            });
            release.countDown();
            assertThat(writing.get()).isTrue();

            assertThatThrownBy(applying::get)
                    .cause()
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.code()).isEqualTo("import-stopped"));
        }
        assertThat(in(district, () -> workingRecord.load()).elements().isEmpty())
                .isTrue();
        assertThat(in(district, () -> desk.find(staged.id())).status()).isEqualTo(ImportStatus.READY);

        assertThat(in(district, () -> desk.apply(staged.id())).status())
                .as("begun again")
                .isEqualTo(ImportStatus.APPLIED);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    @Test
    void whoComesBackFindsWhatWaitsAndHowFarItCame() {
        var district = newDistrict("Waiting").id();
        var staged = receive(district, SHEET);
        var left = UUID.randomUUID();
        in(district, () -> progress.begin(left, "left.csv"));

        assertThat(in(district, () -> desk.waiting()))
                .extracting(WaitingImport::id, WaitingImport::status, WaitingImport::begunBy)
                .containsExactly(tuple(left, "reading", "steward"), tuple(staged.id(), "ready", "steward"));
        assertThat(in(district, () -> progress.find(staged.id()))).hasValueSatisfying(seen -> {
            assertThat(seen.step()).isEqualTo(ImportStep.CHECKING);
            assertThat(seen.total()).isEqualTo(2);
        });

        in(
                district,
                () -> transactions.execute(
                        status -> jdbc.sql("UPDATE import_progress SET seen_at = now() - interval '1 minute'")
                                .update()));
        assertThat(in(district, () -> desk.waiting()))
                .extracting(WaitingImport::status)
                .contains("interrupted");

        in(district, () -> {
            desk.remove(left);
            desk.remove(staged.id());
            return true;
        });
        assertThat(in(district, () -> desk.waiting())).isEmpty();
        assertThat(count(district, "import_progress")).isZero();
    }

    @Test
    void aFileThatIsRefusedLeavesNothing() {
        var district = newDistrict("Refused").id();

        assertThatThrownBy(() -> receive(district, "")).isInstanceOf(ProblemException.class);

        assertThat(in(district, () -> desk.waiting())).isEmpty();
        assertThat(count(district, "import_progress")).isZero();
    }

    @Test
    void theTargetCanBeChanged() {
        var district = newDistrict("Target").id();
        var staged = receive(district, "Name,Description\nBus app,Shows the bus\n");

        var systems = in(
                district,
                () -> desk.remap(
                        staged.id(),
                        Optional.empty(),
                        Optional.of(new Target(SheetShape.LONG, ItemKind.SYSTEM)),
                        Map.of()));

        assertThat(systems.state().run().preview()).extracting("kind").containsExactly("systems");
    }

    private static void facts(Worksheet sheet) {
        sheet.value(0, 0, "Data element");
        sheet.value(0, 1, "Description");
        sheet.value(1, 0, "Bus card");
        sheet.value(1, 1, "Opens the bus");
    }

    private static void systems(Worksheet sheet) {
        sheet.value(0, 0, "System");
        sheet.value(0, 1, "Description");
        sheet.value(1, 0, "Bus app");
        sheet.value(1, 1, "Shows the bus");
        sheet.value(2, 0, "Library");
        sheet.value(2, 1, "Lends books");
    }

    private Path workbook(Map<String, Consumer<Worksheet>> sheets) {
        return SheetFiles.bytes(folder, SheetFiles.workbook(sheets));
    }

    @Test
    void theSheetThatIsUnderstoodIsReadAndAnotherCanBeChosen() {
        var district = newDistrict("Sheets").id();
        var sheets = new LinkedHashMap<String, Consumer<Worksheet>>();
        sheets.put("Read me", sheet -> sheet.value(0, 0, "How this workbook is kept"));
        sheets.put("Facts", ImportDeskTest::facts);
        sheets.put("Nothing", sheet -> {});
        sheets.put("Systems", ImportDeskTest::systems);

        var staged = in(
                district, () -> desk.receive(UUID.randomUUID(), workbook(sheets), "inventory.xlsx", Optional.empty()));

        assertThat(staged.state().sheet()).isEqualTo("Facts");
        assertThat(staged.state().sheets())
                .extracting(StagedSheet::name)
                .containsExactly("Read me", "Facts", "Systems");
        assertThat(staged.state().run().preview()).extracting("key").containsExactly("bus-card");

        var other = in(district, () -> desk.remap(staged.id(), Optional.of("Systems"), Optional.empty(), Map.of()));

        assertThat(other.state().sheet()).isEqualTo("Systems");
        assertThat(other.state().rows()).isEqualTo(2);
        assertThat(other.state().mapping().target()).isEqualTo(Target.longOf(ItemKind.SYSTEM));
        assertThat(other.status()).isEqualTo(ImportStatus.READY);
        assertThat(in(district, () -> desk.find(staged.id())).state()).isEqualTo(other.state());
        in(district, () -> desk.apply(staged.id()));
        var record = in(district, () -> workingRecord.load());
        assertThat(record.systems().size()).isEqualTo(2);
        assertThat(record.elements().isEmpty()).isTrue();
    }

    @Test
    void anUnknownSheetChangesNothing() {
        var district = newDistrict("No sheet").id();
        var staged = in(
                district,
                () -> desk.receive(
                        UUID.randomUUID(),
                        workbook(Map.of("Facts", ImportDeskTest::facts)),
                        "inventory.xlsx",
                        Optional.empty()));

        assertThatThrownBy(() ->
                        in(district, () -> desk.remap(staged.id(), Optional.of("Systems"), Optional.empty(), Map.of())))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("import-no-such-sheet"));
        assertThat(in(district, () -> desk.find(staged.id())).state()).isEqualTo(staged.state());
    }

    @Test
    void aListOfStudentsOnAnySheetIsRefused() {
        var district = newDistrict("Class list").id();
        var sheets = new LinkedHashMap<String, Consumer<Worksheet>>();
        sheets.put("Facts", ImportDeskTest::facts);
        sheets.put("Class", sheet -> {
            var headings = List.of("Student ID", "Last name", "First name", "Birth date");
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
            }
            for (int row = 1; row <= 20; row++) {
                sheet.value(row, 0, 10_000 + row);
                sheet.value(row, 1, "Lopez");
                sheet.value(row, 2, "Ana" + (char) ('a' + row));
                sheet.value(row, 3, "2015-03-" + (10 + row % 10));
            }
        });

        assertThatThrownBy(() -> in(
                        district,
                        () -> desk.receive(UUID.randomUUID(), workbook(sheets), "all.xlsx", Optional.empty())))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("import-student-rows"));
        assertThat(count(district, "staged_import")).isZero();
        assertThat(count(district, "staged_import_rows")).isZero();
    }

    @Test
    void rowsOfAKnownKindHaveTheirHeadingsInTheFirstRow() {
        var district = newDistrict("Pasted").id();
        in(district, () -> workingRecord.put(Element.named(Key.of("e-1"), "Grade"), OptionalLong.empty()));

        // What is pasted reads more like headings than the names of the fields do.
        var staged = in(
                district,
                () -> desk.receive(
                        UUID.randomUUID(),
                        SheetFiles.text(folder, "key,limitNote\ne-1,Data element\n"),
                        "pasted.csv",
                        Optional.of(Target.longOf(ItemKind.ELEMENT))));

        assertThat(staged.status()).isEqualTo(ImportStatus.READY);
        assertThat(staged.state().run().changes()).isEqualTo(1);
        assertThat(staged.state().run().preview().getFirst().changes())
                .extracting("field", "after")
                .containsExactly(tuple("limitNote", "Data element"));
    }

    @Test
    void aRecordThatChangedIsLookedAtAgain() {
        var district = newDistrict("Changed").id();
        var staged = receive(district, SHEET);
        in(district, () -> workingRecord.put(Element.named(Key.of("bus-card"), "Bus card"), OptionalLong.empty()));

        assertThatThrownBy(() -> in(district, () -> desk.apply(staged.id())))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("import-record-changed"));

        var seen = in(district, () -> desk.find(staged.id()));
        assertThat(seen.status()).isEqualTo(ImportStatus.READY);
        assertThat(seen.state().run().changes()).isEqualTo(1);
        assertThat(in(district, () -> desk.apply(staged.id())).status()).isEqualTo(ImportStatus.APPLIED);
    }

    @Test
    void aRefusedFileLeavesNoTrace() {
        var district = newDistrict("Refused").id();
        var students = new StringBuilder("Student ID,Last name,First name,Birth date\n");
        for (int i = 0; i < 50; i++) {
            students.append(10_000 + i)
                    .append(",Lopez,Ana")
                    .append((char) ('a' + i % 26))
                    .append(",2015-03-1")
                    .append(i % 10)
                    .append('\n');
        }

        assertThatThrownBy(() -> receive(district, students.toString()))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.code()).isEqualTo("import-student-rows");
                    assertThat(problem.fields()).isNotEmpty();
                });

        assertThat(count(district, "staged_import")).isZero();
        assertThat(count(district, "staged_import_rows")).isZero();
        assertThat(in(district, () -> history.list(History.Wanted.all(), Optional.empty(), 10)))
                .isEmpty();
    }

    @Test
    void anotherDistrictSeesNothing() {
        var own = newDistrict("Own").id();
        var other = newDistrict("Other").id();
        var staged = receive(own, SHEET);

        for (Runnable attempt : new Runnable[] {
            () -> in(other, () -> desk.find(staged.id())),
            () -> in(other, () -> desk.apply(staged.id())),
            () -> in(other, () -> desk.remap(staged.id(), Optional.empty(), Optional.empty(), Map.of())),
            () -> in(other, () -> {
                desk.remove(staged.id());
                return staged;
            })
        }) {
            assertThatThrownBy(attempt::run)
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.code()).isEqualTo("import-not-found"));
        }
        assertThat(count(other, "staged_import")).isZero();
        assertThat(count(own, "staged_import")).isEqualTo(1);
    }

    @Test
    void whatIsRemovedIsGone() {
        var district = newDistrict("Removed").id();
        var removed = receive(district, SHEET);

        in(district, () -> {
            desk.remove(removed.id());
            return removed;
        });

        assertThatThrownBy(() -> in(district, () -> desk.find(removed.id()))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> in(district, () -> desk.find(UUID.randomUUID())))
                .isInstanceOf(ProblemException.class);
        assertThat(count(district, "staged_import_rows")).isZero();
    }

    @Test
    void whatExpiredGoesByItselfInEveryDistrict() {
        var one = newDistrict("Expiry").id();
        var other = newDistrict("Expiry too").id();
        var forgotten = List.of(one, other);
        forgotten.forEach(district -> expire(district, receive(district, SHEET)));
        var waiting = receive(one, SHEET);

        scheduler.reschedule(TaskInstanceId.of(ExpiredImports.SWEEP, RecurringTask.INSTANCE), Instant.now());

        eventually(() -> count(one, "staged_import") == 1 && count(other, "staged_import") == 0);
        assertThat(in(one, () -> desk.find(waiting.id())).status()).isEqualTo(ImportStatus.READY);
        assertThat(count(one, "staged_import_rows")).isEqualTo(1);
        assertThat(count(other, "staged_import_rows")).isZero();
    }

    @Test
    void whatExpiredIsNotFoundBeforeItGoes() {
        var district = newDistrict("Late").id();
        var expired = receive(district, SHEET);
        expire(district, expired);

        assertThatThrownBy(() -> in(district, () -> desk.find(expired.id())))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("import-not-found"));
    }

    private void expire(DistrictId district, StagedImport staged) {
        in(
                district,
                () -> transactions.execute(status -> jdbc.sql(
                                "UPDATE staged_import SET expires_at = now() - interval '1 minute' WHERE id = ?")
                        .param(staged.id())
                        .update()));
    }

    @Test
    void manyRowsAreStagedInChunks() {
        var district = newDistrict("Many").id();
        var text = new StringBuilder("Data element,Description\n");
        for (int i = 0; i < 12_000; i++) {
            text.append("Element ")
                    .append(i)
                    .append(",\"")
                    .append("A longer description of what the fact is. ".repeat(4))
                    .append(i)
                    .append("\"\n");
        }

        var staged = receive(district, text.toString());
        assertThat(count(district, "staged_import_rows")).isGreaterThan(1);
        in(district, () -> desk.apply(staged.id()));

        assertThat(in(district, () -> workingRecord.load()).elements().size()).isEqualTo(12_000);
    }
}
