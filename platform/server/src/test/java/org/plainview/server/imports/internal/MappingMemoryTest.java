package org.plainview.server.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.record.ItemKind;
import org.plainview.server.imports.internal.plan.SheetShape;
import org.plainview.server.imports.internal.plan.Target;
import org.plainview.server.sheets.SheetFiles;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A district says once what its columns mean. */
class MappingMemoryTest extends ServerTest {
    private static final Target SYSTEMS = new Target(SheetShape.LONG, ItemKind.SYSTEM);

    @Autowired
    private ImportDesk desk;

    @TempDir
    Path folder;

    private StagedImport receive(DistrictId district, String text) {
        return in(
                district,
                () -> desk.receive(UUID.randomUUID(), SheetFiles.text(folder, text), "own.csv", Optional.empty()));
    }

    private <T> T in(DistrictId district, Supplier<T> work) {
        var result = new AtomicReference<T>();
        DistrictScope.run(district, () -> history.as("steward", () -> result.set(work.get())));
        return result.get();
    }

    /** A sheet whose words nothing tells, mapped by hand. */
    private StagedImport mapped(DistrictId district, String text) {
        var staged = receive(district, text);
        return in(
                district,
                () -> desk.remap(
                        staged.id(),
                        Optional.empty(),
                        Optional.of(SYSTEMS),
                        Map.of(0, Optional.of("name"), 1, Optional.of("description"), 2, Optional.empty())));
    }

    private void teach(DistrictId district) {
        var staged = mapped(district, "Thing,What,Name\nBus app,Shows the bus,x\n");
        assertThat(in(district, () -> desk.apply(staged.id())).status()).isEqualTo(ImportStatus.APPLIED);
    }

    @Test
    void theSameHeadingsMeanTheSameWhateverTheirOrder() {
        var district = newDistrict("Memory").id();
        teach(district);

        var again = receive(district, "name , THING,what\ny,Library,Lends books\n");

        assertThat(again.state().recalledFrom()).isNotNull();
        assertThat(again.state().mapping().target()).isEqualTo(SYSTEMS);
        assertThat(again.state().mapping().fields()).isEqualTo(Map.of(1, "name", 2, "description"));
        assertThat(again.status()).isEqualTo(ImportStatus.READY);
        assertThat(in(district, () -> desk.find(again.id())).state()).isEqualTo(again.state());
    }

    @Test
    void theGuessIsOneStepAway() {
        var district = newDistrict("Guess").id();
        var guess =
                receive(district, "Thing,What,Name\nBus app,Shows the bus,x\n").state();
        teach(district);
        var again = receive(district, "Thing,What,Name\nBus app,Shows the bus,x\n");

        var guessed = in(district, () -> desk.guess(again.id()));

        assertThat(guessed.state().recalledFrom()).isNull();
        assertThat(guessed.state().mapping())
                .isEqualTo(guess.mapping())
                .isNotEqualTo(again.state().mapping());
        assertThat(in(district, () -> desk.find(again.id())).state()).isEqualTo(guessed.state());
    }

    @Test
    void onlyWhatWasAppliedIsRemembered() {
        var district = newDistrict("Not applied").id();
        mapped(district, "Thing,What,Name\nBus app,Shows the bus,x\n");

        assertThat(receive(district, "Thing,What,Name\nA,B,C\n").state().recalledFrom())
                .isNull();
    }

    @Test
    void theLastAppliedCounts() {
        var district = newDistrict("Last").id();
        teach(district);
        var other = receive(district, "Thing,What,Name\nBoard policy,Says it,x\n");
        in(
                district,
                () -> desk.remap(
                        other.id(),
                        Optional.empty(),
                        Optional.of(Target.longOf(ItemKind.POLICY)),
                        Map.of(0, Optional.of("title"), 2, Optional.empty())));
        in(district, () -> desk.apply(other.id()));

        assertThat(receive(district, "Thing,What,Name\nA,B,C\n")
                        .state()
                        .mapping()
                        .target())
                .isEqualTo(Target.longOf(ItemKind.POLICY));
    }

    @Test
    void otherHeadingsAreGuessed() {
        var district = newDistrict("Others").id();
        teach(district);

        assertThat(receive(district, "Thing,What,Name,More\nA,B,C,D\n").state().recalledFrom())
                .isNull();
    }

    @Test
    void anotherDistrictHasItsOwnMemory() {
        teach(newDistrict("Own memory").id());

        assertThat(receive(newDistrict("No memory").id(), "Thing,What,Name\nA,B,C\n")
                        .state()
                        .recalledFrom())
                .isNull();
    }

    @Test
    void whatIsGuessedAnywayIsNoMemory() {
        var district = newDistrict("Anyway").id();
        var sheet = "Data element,Description\nBus card,Opens the bus\n";
        var first = receive(district, sheet);
        in(district, () -> desk.apply(first.id()));

        assertThat(receive(district, sheet).state().recalledFrom()).isNull();
    }

    @Test
    void rowsOfAKnownKindAreNotRemembered() {
        var district = newDistrict("Pasted").id();
        var pasted = in(
                district,
                () -> desk.receive(
                        UUID.randomUUID(),
                        SheetFiles.text(folder, "name,zone\nNorth,x\n"),
                        "pasted.csv",
                        Optional.of(Target.longOf(ItemKind.SCHOOL))));
        in(district, () -> desk.apply(pasted.id()));

        assertThat(receive(district, "name,zone\nBus card,x\n").state().recalledFrom())
                .isNull();
    }

    @Test
    void ofAWorkbookTheSheetThatIsKnownIsTaken() {
        var district = newDistrict("Workbook").id();
        teach(district);
        var sheets = new LinkedHashMap<String, Consumer<Worksheet>>();
        sheets.put("Facts", sheet -> fill(sheet, "Data element", "Description", "Category"));
        sheets.put("Ours", sheet -> fill(sheet, "Thing", "What", "Name"));

        var staged = in(
                district,
                () -> desk.receive(
                        UUID.randomUUID(),
                        SheetFiles.bytes(folder, SheetFiles.workbook(sheets)),
                        "own.xlsx",
                        Optional.empty()));

        assertThat(staged.state().sheet()).isEqualTo("Ours");
        assertThat(staged.state().recalledFrom()).isNotNull();
    }

    private static void fill(Worksheet sheet, String... headings) {
        for (int column = 0; column < headings.length; column++) {
            sheet.value(0, column, headings[column]);
            sheet.value(1, column, "a");
        }
    }
}
