package org.plainview.server.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.record.DistrictRecord;
import org.plainview.record.DocumentHash;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.server.imports.internal.plan.DryRun;
import org.plainview.server.imports.internal.plan.ExtraCells;
import org.plainview.server.imports.internal.plan.Holdings;
import org.plainview.server.imports.internal.plan.ImportPlan;
import org.plainview.server.imports.internal.template.FullRecord;
import org.plainview.server.imports.internal.template.Templates;
import org.plainview.server.sheets.HostileFiles;
import org.plainview.server.sheets.Mutator;
import org.plainview.server.sheets.RefusedFileException;
import org.plainview.server.sheets.SheetFile;

/**
 * Files that nobody thought of, from the reading of their bytes to the items that would be written: none brings about
 * more than a refusal, a long wait or a heap that is full, and what is tried dry is what would be applied.
 *
 * <p>Runs for a moment with the same files each time; {@code -Dfuzz.minutes=60} runs for an hour with others, of the seed
 * that it prints. A file that fails is left in {@code target/fuzz}.
 */
class FuzzTest {
    private static final int FILES = 400;
    private static final long SEED = 2026;
    /** A thousand times what a file takes: this is about reading that never ends, not about speed. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final DistrictRecord RECORD = FullRecord.make();

    private static final Holdings HOLDINGS = new Holdings() {
        @Override
        public Set<Key> retired(ItemKind kind) {
            return Set.of(Key.of("retired"));
        }

        @Override
        public boolean has(DocumentHash document) {
            return document.value().startsWith("0");
        }

        @Override
        public ExtraCells extras() {
            return ExtraCells.none();
        }
    };

    @TempDir
    Path folder;

    @Test
    void nothingButARefusalComesOfAnyFile() throws IOException {
        var minutes = Integer.getInteger("fuzz.minutes", 0);
        long seed = Long.getLong("fuzz.seed", minutes == 0 ? SEED : System.nanoTime());
        System.out.println("fuzz seed " + seed);
        var random = new Random(seed);
        var mutator = new Mutator(random);
        var corpus = corpus();
        long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        int read = 0;
        for (int number = 0; number < FILES || System.nanoTime() < end; number++) {
            var seedling = corpus.get(random.nextInt(corpus.size()));
            var other = corpus.get(random.nextInt(corpus.size()));
            boolean packed = seedling.name.endsWith(".xlsx");
            read += taken(seedling.name, mutator.mutated(seedling.bytes, other.bytes, packed)) ? 1 : 0;
        }
        // A mutator that only ever breaks files would prove little.
        assertThat(read).isGreaterThan(FILES / 5);
    }

    @SuppressWarnings("ArrayRecordComponent") // handed from one method to the next, never compared
    private record Seedling(String name, byte[] bytes) {}

    private List<Seedling> corpus() throws IOException {
        var corpus = new ArrayList<Seedling>();
        for (var hostile : HostileFiles.all(folder)) {
            if (hostile.bytes().length < 200_000) {
                corpus.add(new Seedling(hostile.name(), hostile.bytes()));
            }
        }
        for (var kind : ItemKind.values()) {
            corpus.add(new Seedling("items.csv", Templates.csv(kind, RECORD, Locale.of("es"))));
            corpus.add(new Seedling("items.xlsx", Templates.xlsx(kind, RECORD, Locale.ENGLISH)));
        }
        for (var name : List.of("ceds-elements-v12-extract.csv", "metadata-dictionary-headings.csv")) {
            try (var in = Objects.requireNonNull(FuzzTest.class.getResourceAsStream("/imports/" + name))) {
                corpus.add(new Seedling(name, in.readAllBytes()));
            }
        }
        return corpus;
    }

    /** @return whether the file was read to its end */
    private boolean taken(String name, byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("fuzz"), bytes);
        long start = System.nanoTime();
        boolean whole = isRead(file, name, bytes);
        if (System.nanoTime() - start > LONGEST.toNanos()) {
            throw new AssertionError("longer than " + LONGEST + ", see " + kept(bytes, name));
        }
        return whole;
    }

    private static boolean isRead(Path file, String name, byte[] bytes) throws IOException {
        try {
            plan(file, name);
            return true;
        } catch (RefusedFileException refused) {
            return false;
        } catch (RuntimeException | Error | IOException failure) {
            throw new AssertionError("see " + kept(bytes, name), failure);
        }
    }

    private static Path kept(byte[] bytes, String name) throws IOException {
        var kept = Files.createDirectories(Path.of("target", "fuzz"));
        return Files.write(Files.createTempFile(kept, "", name), bytes);
    }

    private static void plan(Path file, String name) throws IOException {
        WorkbookReading workbook;
        try (var sheets = SheetFile.open(file, name)) {
            workbook = WorkbookReading.of(sheets, Optional.empty(), UnaryOperator.identity());
        }
        for (int index = 0; index < workbook.sheets().size(); index++) {
            var tried = new ArrayList<Item>();
            var applied = new ArrayList<Item>();
            var dry = run(workbook, index, tried);
            run(workbook, index, applied);

            assertThat(applied).isEqualTo(tried).hasSize(dry.adds() + dry.changes());
            if (dry.errors() == 0) {
                assertThat(applied)
                        .extracting(item -> item.kind() + "/" + item.key())
                        .doesNotHaveDuplicates();
                RECORD.with(applied.toArray(Item[]::new));
            }
        }
    }

    private static DryRun run(WorkbookReading workbook, int index, List<Item> written) {
        var sheet = workbook.sheets().get(index);
        var reading = workbook.readings().get(index);
        return ImportPlan.run(
                RowChunks.rows(sheet.firstChunk(), sheet.chunks(), workbook.chunks()::get),
                reading.layout(),
                reading.guess().mapping(),
                RECORD,
                HOLDINGS,
                written::add);
    }
}
