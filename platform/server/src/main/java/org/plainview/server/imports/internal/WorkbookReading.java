package org.plainview.server.imports.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainview.server.imports.internal.plan.SheetReading;
import org.plainview.server.imports.internal.plan.Target;
import org.plainview.server.imports.internal.sheet.RefusedFileException;
import org.plainview.server.imports.internal.sheet.Sheets;

/**
 * A file after its one reading: every sheet is read, so that another can be chosen when the file is gone, and so that a
 * list of students on any of them is seen.
 *
 * @param state with the sheet chosen that is imported unless a person says otherwise
 * @param chunks of all sheets, one sheet after the other
 */
record WorkbookReading(ImportState state, List<byte[]> chunks) {
    /** Beside the sheet that is understood best, the first that is understood about as well is what people mean. */
    private static final double AS_WELL = 0.5;

    /**
     * @param target what the rows become, their first being the headings; empty to find out both
     * @throws RefusedFileException if no sheet holds rows, or any holds what should not be read
     */
    static WorkbookReading of(Sheets file, Optional<Target> target) throws IOException {
        var chunks = new ArrayList<byte[]>();
        var sheets = new ArrayList<StagedSheet>();
        var readings = new ArrayList<SheetReading>();
        for (var name : file.names()) {
            try (var sheet = file.open(name)) {
                if (sheet.hasNext()) {
                    var kept = new RowChunks();
                    var reading = SheetReading.of(sheet, target, kept::add);
                    var finished = kept.finished();
                    sheets.add(new StagedSheet(name, chunks.size(), finished.size(), reading.rows()));
                    readings.add(reading);
                    chunks.addAll(finished);
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new RefusedFileException("import-empty");
        }
        int chosen = chosen(readings);
        return new WorkbookReading(
                ImportState.of(file.format(), sheets.get(chosen), sheets, readings.get(chosen)), chunks);
    }

    private static int chosen(List<SheetReading> readings) {
        double best = readings.stream()
                .mapToDouble(reading -> reading.guess().weight())
                .max()
                .orElse(0);
        int chosen = 0;
        while (readings.get(chosen).guess().weight() < best * AS_WELL) {
            chosen++;
        }
        return chosen;
    }
}
