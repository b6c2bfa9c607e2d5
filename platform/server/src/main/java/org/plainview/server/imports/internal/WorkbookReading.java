package org.plainview.server.imports.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.plainview.server.imports.internal.plan.SheetReading;
import org.plainview.server.imports.internal.plan.Target;
import org.plainview.server.sheets.RefusedFileException;
import org.plainview.server.sheets.SheetFormat;
import org.plainview.server.sheets.SheetRow;
import org.plainview.server.sheets.Sheets;

/**
 * A file after its one reading: every sheet is read, so that another can be chosen when the file is gone, and so that a
 * list of students on any of them is seen.
 *
 * @param sheets those that hold anything, in the order of the file
 * @param readings one for each of the sheets
 * @param chunks of all sheets, one sheet after the other
 * @param given whether the sender said what the rows are
 */
record WorkbookReading(
        SheetFormat format, List<StagedSheet> sheets, List<SheetReading> readings, List<byte[]> chunks, boolean given) {
    /** Beside the sheet that is understood best, the first that is understood about as well is what people mean. */
    private static final double AS_WELL = 0.5;

    /**
     * @param target what the rows become, their first being the headings; empty to find out both
     * @param watched sees each row on its way, and can stop the reading
     * @throws RefusedFileException if no sheet holds rows, or any holds what should not be read
     */
    static WorkbookReading of(Sheets file, Optional<Target> target, UnaryOperator<Consumer<SheetRow>> watched)
            throws IOException {
        var chunks = new ArrayList<byte[]>();
        var sheets = new ArrayList<StagedSheet>();
        var readings = new ArrayList<SheetReading>();
        for (var name : file.names()) {
            try (var sheet = file.open(name)) {
                if (sheet.hasNext()) {
                    var kept = new RowChunks();
                    var reading = SheetReading.of(sheet, target, watched.apply(kept::add));
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
        return new WorkbookReading(file.format(), sheets, readings, chunks, target.isPresent());
    }

    /**
     * With the sheet chosen that is imported unless a person says otherwise: the first that is known, else the one that is
     * understood best.
     *
     * @param memory of the sheets that were imported before
     */
    ImportState state(MappingMemory memory) {
        for (int index = 0; index < sheets.size() && !given; index++) {
            var recalled = memory.recall(readings.get(index).layout());
            if (recalled.isPresent()) {
                return state(index).with(recalled.get());
            }
        }
        return state(understood());
    }

    private ImportState state(int index) {
        return ImportState.of(format, sheets.get(index), sheets, readings.get(index), given);
    }

    private int understood() {
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
