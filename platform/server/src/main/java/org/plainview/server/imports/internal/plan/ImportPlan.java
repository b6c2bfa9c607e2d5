package org.plainview.server.imports.internal.plan;

import java.util.function.Consumer;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;

/**
 * What a sheet, read with a mapping, means for a record. The same sheet, mapping and record always give the same items,
 * and laid over the record that they gave, they change nothing.
 */
public final class ImportPlan {
    private ImportPlan() {}

    /**
     * @param write takes each item that is added or changed, those first that others refer to
     */
    public static DryRun run(
            Rows rows, Layout layout, Mapping mapping, DistrictRecord record, Holdings holdings, Consumer<Item> write) {
        if (!mapping.isComplete()) {
            return DryRun.none();
        }
        var tally = new Tally(write);
        var standing = new Standing(record, holdings);
        switch (mapping.target().shape()) {
            case LONG -> new LongPlan(mapping, layout, standing, tally).run(rows);
            case WIDE -> new WidePlan(mapping, layout, standing, tally).run(rows);
        }
        return tally.result();
    }
}
