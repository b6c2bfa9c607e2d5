package org.plainview.server.imports.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.record.ItemKind;
import org.plainview.server.imports.internal.plan.SheetShape;
import org.plainview.server.imports.internal.plan.Target;
import org.plainview.server.inventory.RecordAdditions;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.RequiresPermission;
import org.plainview.server.shared.SentFile;
import org.plainview.server.shared.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports for the console. */
@RestController
@RequestMapping("/api/districts/{district}/imports")
class ImportController {
    private final ImportDesk desk;
    private final ImportProgress progress;
    private final RecordAdditions additions;
    private final Words words;

    ImportController(ImportDesk desk, ImportProgress progress, RecordAdditions additions, Words words) {
        this.desk = desk;
        this.progress = progress;
        this.additions = additions;
        this.words = words;
    }

    /**
     * @param target the kind of items that the rows are, their first being the headings; found out where it is left out
     * @param id under which the import can be followed and stopped while the file is read; made up where it is left out
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RequiresPermission(Permission.IMPORT)
    @ResponseStatus(HttpStatus.CREATED)
    public ImportView startImport(
            @RequestPart MultipartFile file,
            @RequestParam(required = false) @Nullable String target,
            @RequestParam(required = false) @Nullable UUID id)
            throws IOException {
        Path copy = Files.createTempFile("plainview-import-", null);
        try {
            file.transferTo(copy);
            var rows = Optional.ofNullable(target).map(MappingChange::kind).map(Target::longOf);
            var known = Objects.requireNonNullElseGet(id, UUID::randomUUID);
            return view(desk.receive(known, copy, SentFile.label(file), rows));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Imports that are not over: read just now, interrupted, or waiting to be applied. */
    @GetMapping
    @RequiresPermission(Permission.IMPORT)
    public List<WaitingImport> listImports() {
        return desk.waiting();
    }

    @GetMapping("/{id}")
    @RequiresPermission(Permission.IMPORT)
    public ImportView readImport(@PathVariable UUID id) {
        return view(desk.find(id));
    }

    /** How far the reading, checking or applying of an import is, or how far the last came. */
    @GetMapping("/{id}/progress")
    @RequiresPermission(Permission.IMPORT)
    public ProgressView readImportProgress(@PathVariable UUID id) {
        return progress.find(id)
                .map(seen -> ProgressView.of(seen, progress.isSilent(seen)))
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "import-not-found"));
    }

    /** Stops the reading, checking or applying that is under way; what stood before stands. */
    @PostMapping("/{id}/stop")
    @RequiresPermission(Permission.IMPORT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    public void stopImport(@PathVariable UUID id) {
        progress.stop(id);
    }

    @PutMapping("/{id}/mapping")
    @RequiresPermission(Permission.IMPORT)
    public ImportView changeMapping(@PathVariable UUID id, @RequestBody MappingChange change) {
        return view(desk.remap(
                id,
                Optional.ofNullable(change.sheet),
                change.wanted(desk.find(id).state().mapping().target()),
                change.byColumn()));
    }

    /** Leaves the mapping of the earlier import that was recalled, or whatever was changed, for what is guessed. */
    @PostMapping("/{id}/guess")
    @RequiresPermission(Permission.IMPORT)
    public ImportView guessMapping(@PathVariable UUID id) {
        return view(desk.guess(id));
    }

    @PostMapping("/{id}/apply")
    @RequiresPermission(Permission.IMPORT)
    public ImportView applyImport(@PathVariable UUID id) {
        return view(desk.apply(id));
    }

    @DeleteMapping("/{id}")
    @RequiresPermission(Permission.IMPORT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void discardImport(@PathVariable UUID id) {
        desk.remove(id);
    }

    private ImportView view(StagedImport staged) {
        var language = words.asked();
        return ImportView.of(staged, additions.fields(language), words, language);
    }

    /**
     * How far an import is.
     *
     * @param step {@code reading}, {@code checking} or {@code applying}
     * @param done rows of this step
     * @param total rows of this step; null while nobody knows
     * @param silent whether the work ended long ago, or with its server
     */
    record ProgressView(String step, long done, @Nullable Long total, boolean stopped, boolean silent) {
        static ProgressView of(ImportProgress.Seen seen, boolean isSilent) {
            return new ProgressView(seen.step().code(), seen.done(), seen.total(), seen.stopped(), isSilent);
        }
    }

    /**
     * What is to be changed of an import; what is left out stays, but for a sheet, whose mapping is recalled or guessed.
     *
     * @param sheet the name of one of the sheets
     * @param shape {@code long} or {@code wide}
     * @param target the code of a kind of items
     * @param columns by the column's index: the name of a field, or null for a column that is not imported
     */
    record MappingChange(
            @Nullable String sheet,
            @Nullable String shape,
            @Nullable String target,
            @Nullable Map<Integer, @Nullable String> columns) {
        Optional<Target> wanted(Target current) {
            if (shape == null && target == null) {
                return Optional.empty();
            }
            return Optional.of(new Target(
                    shape == null ? current.shape() : shape(shape), target == null ? current.kind() : kind(target)));
        }

        private static SheetShape shape(String code) {
            return switch (code.toLowerCase(Locale.ROOT)) {
                case "long" -> SheetShape.LONG;
                case "wide" -> SheetShape.WIDE;
                default -> throw unknown(code);
            };
        }

        private static ItemKind kind(String code) {
            return ItemKind.byCode(code).orElseThrow(() -> unknown(code));
        }

        private static ProblemException unknown(String code) {
            return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "import-no-such-field", code);
        }

        Map<Integer, Optional<String>> byColumn() {
            var byColumn = new LinkedHashMap<Integer, Optional<String>>();
            if (columns != null) {
                columns.forEach((column, field) -> byColumn.put(column, Optional.ofNullable(field)));
            }
            return byColumn;
        }
    }
}
