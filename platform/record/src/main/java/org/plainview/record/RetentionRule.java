package org.plainview.record;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How long records of a series are kept and how they are destroyed.
 *
 * @param trigger the event from which the period counts
 * @param period the length of time, in words
 */
public record RetentionRule(
        Key key,
        @PublicText String series,
        @PublicText @Nullable String trigger,
        @PublicText @Nullable String period,
        @PublicText @Nullable String disposal,
        @Nullable String citation,
        Translations translations,
        SortedMap<String, String> extra) implements Item {

    public RetentionRule {
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return series;
    }
}
