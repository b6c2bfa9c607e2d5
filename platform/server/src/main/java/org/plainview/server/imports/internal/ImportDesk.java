package org.plainview.server.imports.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.server.documents.Documents;
import org.plainview.server.history.History;
import org.plainview.server.imports.internal.plan.DryRun;
import org.plainview.server.imports.internal.plan.ExtraCells;
import org.plainview.server.imports.internal.plan.ImportPlan;
import org.plainview.server.imports.internal.plan.Layout;
import org.plainview.server.imports.internal.plan.Mapping;
import org.plainview.server.imports.internal.plan.Rows;
import org.plainview.server.imports.internal.plan.SheetReading;
import org.plainview.server.imports.internal.plan.Target;
import org.plainview.server.inventory.RecordAdditions;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.sheets.Refusals;
import org.plainview.server.sheets.RefusedFileException;
import org.plainview.server.sheets.SheetFile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a file, stages its rows, tries them dry as often as the mapping changes, and lays them over the working record at
 * last, all or nothing. Works for the district in scope; safe to use from many threads.
 */
@Component
public class ImportDesk {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST_WAITING = 50;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ImportMapper mapper;
    private final MappingMemory memory;
    private final ImportProgress progress;
    private final WorkingRecord record;
    private final Documents documents;
    private final RecordAdditions additions;
    private final History history;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ImportDesk(
            ImportMapper mapper,
            MappingMemory memory,
            ImportProgress progress,
            WorkingRecord record,
            Documents documents,
            RecordAdditions additions,
            History history,
            TransactionTemplate transactions) {
        this.mapper = mapper;
        this.memory = memory;
        this.progress = progress;
        this.record = record;
        this.documents = documents;
        this.additions = additions;
        this.history = history;
        this.transactions = transactions;
        this.clock = Clock.systemUTC();
    }

    /**
     * Reads a file and stages the rows of all its sheets, with a first dry run of the one that is understood. The file
     * itself is not kept.
     *
     * @param id under which the import is followed meanwhile and found later
     * @param target what the rows become, their first being the headings; empty to find out both
     * @throws ProblemException if the file is refused, or somebody stops it; then nothing of it is kept anywhere
     */
    public StagedImport receive(UUID id, Path file, String fileName, Optional<Target> target) {
        if (inTransaction(() -> mapper.exists(id))) {
            throw exists();
        }
        var watch = progress.begin(id, fileName);
        boolean isStaged = false;
        try (var sheets = SheetFile.open(file, fileName)) {
            // Nothing is written before the last row has been seen, so that a refused file leaves no trace.
            var workbook = WorkbookReading.of(sheets, target, watch::with);
            var staged = inTransaction(() -> stage(id, fileName, workbook.state(memory), workbook.chunks(), watch));
            isStaged = true;
            return staged;
        } catch (DuplicateKeyException overtaken) {
            throw exists();
        } catch (RefusedFileException refused) {
            throw Refusals.problem(refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!isStaged) {
                progress.remove(id);
            }
        }
    }

    private StagedImport stage(
            UUID id, String fileName, ImportState state, List<byte[]> chunks, ImportProgress.Watch watch) {
        var sheet = state.chosen();
        var rows = RowChunks.rows(sheet.firstChunk(), sheet.chunks(), chunks::get);
        var staged = new StagedImport(
                id, fileName, ImportStatus.MAPPED, state, 0, clock.instant().plus(KEPT));
        var tried = tried(staged, rows, watch);
        mapper.insert(
                tried.id(),
                fileName,
                tried.status().name(),
                JSON.writeValueAsString(tried.state()),
                tried.revision(),
                chunks.size(),
                history.actor().name(),
                tried.expiresAt());
        for (int chunk = 0; chunk < chunks.size(); chunk++) {
            mapper.insertRows(tried.id(), chunk, chunks.get(chunk));
        }
        return tried;
    }

    private StagedImport tried(StagedImport staged, Rows rows, ImportProgress.Watch watch) {
        long revision = record.revision();
        var state = staged.state();
        watch.enter(ImportStep.CHECKING, Optional.of(state.rows()));
        var run = ImportPlan.run(
                watch.over(rows),
                state.layout(),
                state.mapping(),
                record.load(),
                DistrictHoldings.asked(record, documents, ExtraCells.of(additions)),
                item -> {});
        return staged.with(state.with(run), revision);
    }

    /** @throws ProblemException if there is no such import, or it has expired */
    public StagedImport find(UUID id) {
        return inTransaction(() -> staged(mapper.find(id)));
    }

    /**
     * Changes what is imported and what the columns mean, and tries again.
     *
     * @param sheet empty to keep it; another sheet is read anew, and its mapping recalled or guessed
     * @param target empty to keep it; another target is guessed anew before the changes are made
     * @param changes by column: a field, or empty for a column that is not imported
     */
    public StagedImport remap(
            UUID id, Optional<String> sheet, Optional<Target> target, Map<Integer, Optional<String>> changes) {
        return inTransaction(() -> {
            var staged = staged(mapper.lock(id));
            requireNotApplied(staged);
            var read = sheet.filter(wanted -> !wanted.equals(staged.state().sheet()))
                    .map(wanted -> known(another(id, staged.state(), wanted)))
                    .orElse(staged.state());
            var rows = rows(id, read);
            var state = target.filter(wanted -> !wanted.equals(read.mapping().target()))
                    .map(wanted -> guessed(read, rows, wanted))
                    .orElse(read);
            var tried = tried(staged.with(changed(state, changes), staged.revision()), rows, watch(staged));
            update(tried);
            return tried;
        });
    }

    /** Guesses the mapping anew, whatever an earlier import says, and tries again. */
    public StagedImport guess(UUID id) {
        return inTransaction(() -> {
            var staged = staged(mapper.lock(id));
            requireNotApplied(staged);
            var state = another(id, staged.state(), staged.state().sheet());
            var tried = tried(staged.with(state, staged.revision()), rows(id, state), watch(staged));
            update(tried);
            return tried;
        });
    }

    private ImportState known(ImportState state) {
        return memory.recall(state.layout()).map(state::with).orElse(state);
    }

    /** A sheet with the mapping that is guessed. */
    private ImportState another(UUID id, ImportState state, String wanted) {
        var sheet = state.sheet(wanted)
                .orElseThrow(
                        () -> new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "import-no-such-sheet", wanted));
        var reading = SheetReading.of(rows(id, sheet), sheet.rows());
        return ImportState.of(state.format(), sheet, state.sheets(), reading, state.given());
    }

    private static ImportState guessed(ImportState state, Rows rows, Target target) {
        return state.with(SheetReading.guess(rows, state.layout(), target));
    }

    private static ImportState changed(ImportState state, Map<Integer, Optional<String>> changes) {
        var known = state.layout().columns().stream().map(Layout.Column::index).toList();
        changes.keySet().stream()
                .filter(column -> !known.contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "import-no-such-column", column);
                });
        try {
            var mapping = state.mapping().with(changes);
            var sureness = new HashMap<>(state.sureness());
            mapping.fields().forEach((column, field) -> {
                // What a person said is sure.
                if (!field.equals(state.mapping().fields().get(column))) {
                    sureness.put(column, 1.0);
                }
            });
            return state.with(mapping, sureness);
        } catch (Mapping.UnknownFieldException e) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    e.twice() ? "import-field-twice" : "import-no-such-field",
                    e.field());
        }
    }

    /**
     * Lays the rows over the working record: all of them or none.
     *
     * @throws ProblemException if rows are still to be mended, or somebody stops it, or the record or what packs add to it has
     *     changed since the dry run, which is then made anew
     */
    public StagedImport apply(UUID id) {
        StagedImport outcome;
        try {
            outcome = inTransaction(() -> applied(id));
        } catch (UnreadableRowsException overtaken) {
            outcome = inTransaction(() -> {
                var staged = staged(mapper.lock(id));
                return triedAnew(staged, watch(staged));
            });
        }
        if (outcome.status() != ImportStatus.APPLIED) {
            throw new ProblemException(HttpStatus.CONFLICT, "import-record-changed");
        }
        return outcome;
    }

    private StagedImport triedAnew(StagedImport staged, ImportProgress.Watch watch) {
        var tried = tried(staged, rows(staged.id(), staged.state()), watch);
        update(tried);
        return tried.with(ImportStatus.MAPPED);
    }

    /** Rows that could be read when they were tried, before a pack was switched on. */
    private static final class UnreadableRowsException extends RuntimeException {}

    private static void requireReadable(DryRun run) {
        if (run.errors() > 0) {
            throw new UnreadableRowsException();
        }
    }

    private StagedImport applied(UUID id) {
        var staged = staged(mapper.lock(id));
        requireNotApplied(staged);
        if (staged.status() != ImportStatus.READY) {
            throw new ProblemException(HttpStatus.CONFLICT, "import-not-ready");
        }
        var watch = watch(staged);
        // From here on nobody else writes, so what the rows meet is what the dry run met.
        if (record.hold() != staged.revision()) {
            return triedAnew(staged, watch);
        }
        var run = staged.state().run();
        if (run.adds() + run.changes() > 0) {
            // Read before the first item is handed on: the connection is busy from then until the last.
            watch.enter(ImportStep.APPLYING, Optional.of(staged.state().rows()));
            var rows = watch.over(heldRows(id, staged.state().chosen()));
            var current = record.load();
            var holdings = DistrictHoldings.held(record, ExtraCells.of(additions));
            record.putEach(
                    write -> requireReadable(ImportPlan.run(
                            rows, staged.state().layout(), staged.state().mapping(), current, holdings, write)),
                    staged.fileName());
        }
        var applied = staged.with(ImportStatus.APPLIED);
        mapper.deleteRows(id);
        update(applied);
        if (!staged.state().given()) {
            memory.keep(staged.state().layout(), staged.state().mapping());
        }
        return applied;
    }

    /** Those that are read just now, whose reading ended with its server, or that wait to be applied; each the newest first. */
    public List<WaitingImport> waiting() {
        return inTransaction(() -> Stream.concat(
                        progress.unstaged().stream().map(seen -> WaitingImport.of(seen, progress.isSilent(seen))),
                        mapper.waiting(MOST_WAITING).stream())
                .toList());
    }

    /** Removes what is staged, or what is left of an import whose reading ended with its server. */
    public void remove(UUID id) {
        boolean isRemoved = inTransaction(() -> mapper.delete(id) > 0);
        if (!progress.remove(id) && !isRemoved) {
            throw notFound();
        }
    }

    private ImportProgress.Watch watch(StagedImport staged) {
        return progress.begin(staged.id(), staged.fileName());
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    private void update(StagedImport staged) {
        mapper.update(staged.id(), staged.status().name(), JSON.writeValueAsString(staged.state()), staged.revision());
    }

    private static StagedImport staged(@Nullable ImportRow row) {
        if (row == null) {
            throw notFound();
        }
        return new StagedImport(
                row.id(),
                row.fileName(),
                ImportStatus.valueOf(row.status()),
                JSON.readValue(row.state(), ImportState.class),
                row.revision(),
                row.expiresAt());
    }

    private Rows rows(UUID id, ImportState state) {
        return rows(id, state.chosen());
    }

    private Rows rows(UUID id, StagedSheet sheet) {
        return RowChunks.rows(
                sheet.firstChunk(),
                sheet.chunks(),
                chunk -> mapper.chunk(id, chunk).getFirst());
    }

    /** All rows, in their compressed form, which is never more than the file was. */
    private Rows heldRows(UUID id, StagedSheet sheet) {
        var chunks = IntStream.range(0, sheet.chunks())
                .mapToObj(chunk -> mapper.chunk(id, sheet.firstChunk() + chunk).getFirst())
                .toList();
        return RowChunks.rows(0, chunks.size(), chunks::get);
    }

    private static void requireNotApplied(StagedImport staged) {
        if (staged.status() == ImportStatus.APPLIED) {
            throw new ProblemException(HttpStatus.CONFLICT, "import-applied-before");
        }
    }

    private static ProblemException exists() {
        return new ProblemException(HttpStatus.CONFLICT, "import-exists");
    }

    private static ProblemException notFound() {
        return new ProblemException(HttpStatus.NOT_FOUND, "import-not-found");
    }
}
