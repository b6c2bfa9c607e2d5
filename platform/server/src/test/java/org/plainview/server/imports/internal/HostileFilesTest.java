package org.plainview.server.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.server.imports.internal.plan.RowProblem;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.Words;
import org.plainview.server.sheets.HostileFiles;
import org.plainview.server.sheets.HostileFiles.Hostile;
import org.plainview.server.sheets.HostileFiles.Read;
import org.plainview.server.sheets.HostileFiles.Refused;
import org.plainview.server.sheets.HostileFiles.RowRefused;
import org.plainview.server.sheets.SheetFiles;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is sent: it is read rightly, or refused with the place; nothing is half taken, and nothing is lost. */
class HostileFilesTest extends ServerTest {
    @Autowired
    private ImportDesk desk;

    @Autowired
    private Words words;

    @TempDir
    static Path folder;

    private DistrictId district;

    @BeforeEach
    void aDistrict() {
        district = newDistrict("Hostile").id();
    }

    private <T> T inDistrict(Supplier<T> work) {
        var result = new AtomicReference<T>();
        DistrictScope.run(district, () -> history.as("steward", () -> result.set(work.get())));
        return result.get();
    }

    static Stream<Hostile> files() {
        return HostileFiles.all(folder).stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachMeetsItsFate(Hostile hostile) {
        long revision = inDistrict(workingRecord::revision);
        var file = SheetFiles.bytes(folder, hostile.bytes());

        switch (hostile.fate()) {
            case Read read -> assertRead(receive(file, hostile), read);
            case RowRefused row -> assertRowRefused(receive(file, hostile), row);
            case Refused refused -> {
                var problem = catchThrowableOfType(ProblemException.class, () -> receive(file, hostile));
                assertRefused(problem, refused);
            }
        }

        assertThat(inDistrict(workingRecord::revision)).isEqualTo(revision);
    }

    private StagedImport receive(Path file, Hostile hostile) {
        return inDistrict(() -> desk.receive(UUID.randomUUID(), file, hostile.name(), Optional.empty()));
    }

    private static void assertRead(StagedImport staged, Read read) {
        var columns = staged.state().layout().columns();
        assertThat(columns.get(0).samples()).startsWith(read.name());
        assertThat(columns.get(1).samples()).startsWith(read.description());
        assertThat(staged.state().run().problems()).isEmpty();
        assertThat(staged.status()).isEqualTo(ImportStatus.READY);
    }

    private void assertRowRefused(StagedImport staged, RowRefused row) {
        assertThat(staged.state().run().problems()).first().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(row.row());
            assertThat(problem.column()).isEqualTo(row.column());
            assertThat(problem.code()).isEqualTo(row.code());
            assertThat(said(problem)).isNotBlank();
        });
        var refused = catchThrowableOfType(ProblemException.class, () -> inDistrict(() -> desk.apply(staged.id())));
        assertThat(refused.code()).isEqualTo("import-not-ready");
        assertThat(rows("record_item")).isZero();
    }

    private String said(RowProblem problem) {
        return words.say(
                Words.LANGUAGES.getFirst(),
                "imports.problem." + problem.code(),
                problem.arguments().toArray());
    }

    private void assertRefused(ProblemException problem, Refused refused) {
        assertThat(problem).as("the file was taken").isNotNull();
        if (refused.code() != null) {
            assertThat(problem.code()).isEqualTo(refused.code());
        }
        if (refused.place() != null) {
            assertThat(problem.arguments()).extracting(String::valueOf).contains(refused.place());
        }
        for (var language : Words.LANGUAGES) {
            assertThat(words.say(language, "problem." + problem.code() + ".detail", problem.arguments()))
                    .isNotBlank();
        }
        for (var table : List.of("staged_import", "staged_import_rows", "import_mapping", "record_item")) {
            assertThat(rows(table)).as(table).isZero();
        }
    }

    private int rows(String table) {
        return inDistrict(() -> transactions.execute(status ->
                jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single()));
    }

    @Test
    void aFileOf300MegabytesIsNotEvenOpened() throws IOException {
        var file = Files.createTempFile(folder, "sparse", ".csv");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(300L << 20);
        }

        var problem = catchThrowableOfType(
                ProblemException.class,
                () -> inDistrict(() -> desk.receive(UUID.randomUUID(), file, "a.csv", Optional.empty())));

        assertRefused(problem, new Refused("import-file-too-large", "25"));
    }
}
