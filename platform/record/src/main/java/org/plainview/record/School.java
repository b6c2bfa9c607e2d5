package org.plainview.record;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A school of the district.
 *
 * @param ncesId the 12-digit NCES school id
 */
public record School(
        Key key,
        String name,
        @Nullable String ncesId,
        @Nullable Grade lowestGrade,
        @Nullable Grade highestGrade,
        Translations translations,
        SortedMap<String, String> extra) implements Item {

    public School {
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return name;
    }
}
