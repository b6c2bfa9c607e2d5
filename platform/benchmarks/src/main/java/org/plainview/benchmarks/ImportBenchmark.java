package org.plainview.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.plainview.server.history.History;
import org.plainview.server.imports.internal.ImportDesk;
import org.plainview.server.imports.internal.StagedImport;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.postgresql.PGConnection;

/**
 * An import of 100,000 rows against PostgreSQL's COPY of the same items into an equal table: at least 0.3 of its speed, and
 * memory that does not grow with the rows.
 *
 * <p>The import is all that a steward waits for: reading the file, guarding, mapping, the dry run, staging, and then the
 * rows once more through the plan into the working record, with a change in the history for each. COPY is one table.
 */
public final class ImportBenchmark {
    private static final int ROWS = 100_000;
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final int ROUNDS = 5;
    private static final double LIMIT = 0.3;

    private ImportBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        var file = file(ROWS);
        var small = file(ROWS / 10);
        try (var server = MeasuredServer.start()) {
            // The first rounds warm the machine up.
            measure(server, small);
            measure(server, file);
            var imports = new ArrayList<Long>();
            var applied = new ArrayList<Long>();
            var copies = new ArrayList<Long>();
            for (int round = 0; round < ROUNDS; round++) {
                var times = measure(server, file);
                imports.add(times.received + times.applied);
                applied.add(times.applied);
                copies.add(copy(server, times.district));
            }
            long imported = median(imports);
            long copied = median(copies);
            System.out.printf("rows                 %,d in %,d bytes%n", ROWS, Files.size(file));
            System.out.printf("COPY                 %,d ms%n", copied);
            System.out.printf("import               %,d ms, of which apply %,d ms%n", imported, median(applied));
            System.out.printf("ratio of apply       %.2f%n", (double) copied / median(applied));
            System.out.printf("ratio of the whole   %.2f (limit %.2f)%n", (double) copied / imported, LIMIT);
            System.out.printf(
                    "heap above idle      %,d MB for %,d rows, %,d MB for %,d rows%n",
                    held(server, small) >> 20, ROWS / 10, held(server, file) >> 20, ROWS);
        } finally {
            Files.delete(file);
            Files.delete(small);
        }
        System.exit(0);
    }

    private static Path file(int rows) throws IOException {
        var file = Files.createTempFile("import", ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("Key,Data element,Description,Category,Sensitivity,Required?,CEDS id\n");
            for (int i = 0; i < rows; i++) {
                out.write(
                        "element-%d,Element %d,\"The number %d, which the district keeps so that a bus finds its way.\",transportation,confidential,yes,%06d%n"
                                .formatted(i, i, i, i));
            }
        }
        return file;
    }

    private static Times measure(MeasuredServer server, Path file) {
        var district = server.newDistrict();
        var desk = server.part(ImportDesk.class);
        long start = System.nanoTime();
        var staged =
                in(server, district, () -> desk.receive(UUID.randomUUID(), file, "elements.csv", Optional.empty()));
        long received = System.nanoTime();
        in(server, district, () -> desk.apply(staged.id()));
        long applied = System.nanoTime();
        return new Times(district, millis(received - start), millis(applied - received));
    }

    /** The most bytes in use at once during an import, garbage aside, above what was in use before. */
    private static long held(MeasuredServer server, Path file) {
        System.gc();
        long idle = used();
        var most = new AtomicLong(idle);
        var watch = new Thread(() -> {
            try {
                while (true) {
                    System.gc();
                    most.accumulateAndGet(used(), Math::max);
                    // Between collections the import must get on.
                    Thread.sleep(EVERY);
                }
            } catch (InterruptedException done) {
                Thread.currentThread().interrupt();
            }
        });
        watch.start();
        try {
            measure(server, file);
        } finally {
            watch.interrupt();
        }
        return most.get() - idle;
    }

    private static StagedImport in(
            MeasuredServer server, DistrictId district, java.util.function.Supplier<StagedImport> work) {
        var result = new AtomicReference<StagedImport>();
        DistrictScope.run(district, () -> server.part(History.class).as("benchmark", () -> result.set(work.get())));
        return result.get();
    }

    /**
     * The items of the district as COPY takes them, copied into a table with the same columns, indexes and constraints;
     * only row security is missing, into which PostgreSQL takes no COPY.
     */
    private static long copy(MeasuredServer server, DistrictId district) throws SQLException, IOException {
        try (var connection = server.superuser();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE equal_table (LIKE record_item INCLUDING ALL)");
            statement.execute("ALTER TABLE equal_table ADD FOREIGN KEY (district_id) REFERENCES district (id)");
            var api = connection.unwrap(PGConnection.class).getCopyAPI();
            var rows = Files.createTempFile("rows", null);
            try {
                try (var out = Files.newOutputStream(rows)) {
                    api.copyOut(
                            "COPY (SELECT * FROM record_item WHERE district_id = '" + district + "') TO STDOUT", out);
                }
                try (var in = Files.newInputStream(rows)) {
                    long start = System.nanoTime();
                    api.copyIn("COPY equal_table FROM STDIN", in, 1 << 16);
                    return millis(System.nanoTime() - start);
                }
            } finally {
                Files.delete(rows);
                statement.execute("DROP TABLE equal_table");
            }
        }
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }

    private static long median(List<Long> times) {
        var sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private record Times(DistrictId district, long received, long applied) {}
}
