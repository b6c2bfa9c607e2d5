package org.plainview.record;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Why data is used, in words that a parent understands, with the legal basis, which belongs to the purpose and not to
 * each use.
 *
 * @param citation the law, rule or board decision, as cited
 */
public record Purpose(
        Key key,
        @PublicText String name,
        @PublicText @Nullable String explanation,
        @Nullable LegalBasis legalBasis,
        @Nullable String citation,
        @Nullable String citationUrl,
        Translations translations,
        SortedMap<String, String> extra) implements Item {

    public Purpose {
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return name;
    }
}
