package org.plainview.server.imports.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.server.imports.internal.plan.DryRun;
import org.plainview.server.imports.internal.plan.Layout;
import org.plainview.server.imports.internal.plan.Mapping;
import org.plainview.server.imports.internal.plan.MappingGuess;
import org.plainview.server.imports.internal.plan.SheetReading;
import org.plainview.server.sheets.SheetFormat;

/**
 * What is known of an import beside its rows; stored as JSON.
 *
 * @param sheet the name of the sheet that is imported
 * @param sheets those that hold anything, in the order of the file
 * @param sureness of the mapping by column, where it was guessed
 * @param given whether the sender said what the rows are, so that nothing is found out or remembered
 * @param recalledFrom when the import was applied whose mapping this one began with; null if it began with a guess
 * @param rows how many rows stand below the headings
 */
public record ImportState(
        SheetFormat format,
        String sheet,
        List<StagedSheet> sheets,
        Layout layout,
        Mapping mapping,
        Map<Integer, Double> sureness,
        boolean given,
        @Nullable Instant recalledFrom,
        int rows,
        DryRun run) {
    /** With the mapping that is guessed. */
    static ImportState of(
            SheetFormat format, StagedSheet sheet, List<StagedSheet> sheets, SheetReading reading, boolean given) {
        var guess = reading.guess();
        return new ImportState(
                format,
                sheet.name(),
                sheets,
                reading.layout(),
                guess.mapping(),
                guess.sureness(),
                given,
                null,
                reading.rows(),
                DryRun.none());
    }

    ImportState with(DryRun changed) {
        return new ImportState(format, sheet, sheets, layout, mapping, sureness, given, recalledFrom, rows, changed);
    }

    ImportState with(Mapping changed, Map<Integer, Double> changedSureness) {
        return new ImportState(format, sheet, sheets, layout, changed, changedSureness, given, recalledFrom, rows, run);
    }

    /** With the mapping of an earlier import of such a sheet, unless it is what is guessed anyway. */
    ImportState with(MappingMemory.Recalled recalled) {
        if (recalled.mapping().equals(mapping)) {
            return this;
        }
        var sure = recalled.mapping().fields().keySet().stream()
                .collect(Collectors.toMap(column -> column, column -> 1.0));
        return new ImportState(
                format, sheet, sheets, layout, recalled.mapping(), sure, given, recalled.appliedAt(), rows, run);
    }

    /** With a mapping that is guessed for what a person said that the rows are. */
    ImportState with(MappingGuess guess) {
        return new ImportState(
                format, sheet, sheets, layout, guess.mapping(), guess.sureness(), given, null, rows, run);
    }

    Optional<StagedSheet> sheet(String name) {
        return sheets.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    StagedSheet chosen() {
        return sheet(sheet).orElseThrow();
    }

    ImportStatus status() {
        return mapping.isComplete() && run.errors() == 0 ? ImportStatus.READY : ImportStatus.MAPPED;
    }
}
