package org.plainview.server.imports.internal.plan;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;

/**
 * What a sheet, read with a mapping, means for a record. The same sheet, mapping and record always give the same items,
 * and laid over the record that they gave, they change nothing.
 */
public final class ImportPlan {
    private ImportPlan() {}

    /**
     * @param retired the keys of removed items of a kind
     * @param write takes each item that is added or changed, those first that others refer to
     */
    public static DryRun run(
            Rows rows,
            Layout layout,
            Mapping mapping,
            DistrictRecord record,
            Function<ItemKind, Set<Key>> retired,
            Consumer<Item> write) {
        if (!mapping.isComplete()) {
            return DryRun.none();
        }
        var tally = new Tally(write);
        var standing = new Standing(record, retired::apply);
        switch (mapping.target().shape()) {
            case LONG -> new LongPlan(mapping, layout, standing, tally).run(rows);
            case WIDE -> new WidePlan(mapping, layout, standing, tally).run(rows);
        }
        return tally.result();
    }
}
