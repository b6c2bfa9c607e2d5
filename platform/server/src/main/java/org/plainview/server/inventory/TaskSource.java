package org.plainview.server.inventory;

import java.util.List;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Task;

/**
 * Something that knows of tasks which the record does not show by itself. Asked in the scope of the district and in the
 * caller's transaction; safe to use from many threads.
 */
public interface TaskSource {
    /** The tasks in {@code record}, the working record of the district in scope, in any order. */
    List<Task> tasks(DistrictRecord record);
}
