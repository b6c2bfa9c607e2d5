package org.plainview.record;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A kind of staff member and the categories that it may see, with the educational reason.
 */
public record AccessRole(
        Key key,
        @PublicText String name,
        @PublicText @Nullable String reason,
        List<ElementCategory> categories,
        Translations translations,
        SortedMap<String, String> extra) implements Item {

    public AccessRole {
        categories = categories.stream().sorted().distinct().toList();
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return name;
    }
}
