package org.plainview.server.imports.internal;

import java.util.List;
import java.util.Map;
import org.plainview.server.imports.internal.plan.DryRun;
import org.plainview.server.imports.internal.plan.Layout;
import org.plainview.server.imports.internal.plan.Mapping;
import org.plainview.server.imports.internal.sheet.SheetFormat;

/**
 * What is known of an import beside its rows; stored as JSON.
 *
 * @param sheet the sheet that was read; empty for CSV
 * @param sureness of the mapping by column, where it was guessed
 * @param rows how many rows stand below the headings
 */
public record ImportState(
        SheetFormat format,
        String sheet,
        List<String> sheets,
        Layout layout,
        Mapping mapping,
        Map<Integer, Double> sureness,
        int rows,
        DryRun run) {
    ImportState with(DryRun changed) {
        return new ImportState(format, sheet, sheets, layout, mapping, sureness, rows, changed);
    }

    ImportState with(Mapping changed, Map<Integer, Double> changedSureness) {
        return new ImportState(format, sheet, sheets, layout, changed, changedSureness, rows, run);
    }

    ImportStatus status() {
        return mapping.isComplete() && run.errors() == 0 ? ImportStatus.READY : ImportStatus.MAPPED;
    }
}
