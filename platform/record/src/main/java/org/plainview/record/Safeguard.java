package org.plainview.record;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An administrative, technical or physical protection, in plain words.
 *
 * @param control the control of a framework that it meets, such as a NIST CSF 2.0 subcategory
 */
public record Safeguard(
        Key key,
        @PublicText String name,
        @PublicText @Nullable String description,
        @Nullable SafeguardKind safeguardKind,
        @Nullable String control,
        Translations translations,
        SortedMap<String, String> extra) implements Item {

    public Safeguard {
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return name;
    }
}
