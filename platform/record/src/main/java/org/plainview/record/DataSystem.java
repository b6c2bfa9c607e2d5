package org.plainview.record;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A place where elements live: a student information system, a learning platform, a health office's files.
 *
 * @param vendor who runs it, where a vendor does
 */
public record DataSystem(
        Key key,
        @PublicText String name,
        @PublicText @Nullable String description,
        @Nullable Hosting hosting,
        @RefersTo(ItemKind.RECIPIENT) @Nullable Key vendor,
        Translations translations,
        SortedMap<String, String> extra) implements Item {

    public DataSystem {
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return name;
    }
}
