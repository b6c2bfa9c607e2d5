package org.plainview.server.imports.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainview.server.imports.internal.plan.DryRun;
import org.plainview.server.imports.internal.plan.Layout;
import org.plainview.server.imports.internal.plan.Mapping;
import org.plainview.server.imports.internal.plan.SheetReading;
import org.plainview.server.imports.internal.sheet.SheetFormat;

/**
 * What is known of an import beside its rows; stored as JSON.
 *
 * @param sheet the name of the sheet that is imported
 * @param sheets those that hold anything, in the order of the file
 * @param sureness of the mapping by column, where it was guessed
 * @param rows how many rows stand below the headings
 */
public record ImportState(
        SheetFormat format,
        String sheet,
        List<StagedSheet> sheets,
        Layout layout,
        Mapping mapping,
        Map<Integer, Double> sureness,
        int rows,
        DryRun run) {
    static ImportState of(SheetFormat format, StagedSheet sheet, List<StagedSheet> sheets, SheetReading reading) {
        var guess = reading.guess();
        return new ImportState(
                format,
                sheet.name(),
                sheets,
                reading.layout(),
                guess.mapping(),
                guess.sureness(),
                reading.rows(),
                DryRun.none());
    }

    ImportState with(DryRun changed) {
        return new ImportState(format, sheet, sheets, layout, mapping, sureness, rows, changed);
    }

    ImportState with(Mapping changed, Map<Integer, Double> changedSureness) {
        return new ImportState(format, sheet, sheets, layout, changed, changedSureness, rows, run);
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
