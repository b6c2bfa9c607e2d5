package org.plainview.server.publishing;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an edition leaves out: elements that the district uses but has not documented well enough to publish. The public
 * sees the count, so that what is missing is never hidden. Disclosures and collections of an edition may name such
 * elements by key; a reader that cannot find a key shows it as not yet documented.
 *
 * @param elements how many elements
 * @param missing how many of them lack each field, by the name of the field
 */
public record Withheld(int elements, SortedMap<String, Integer> missing) {
    private static final Withheld NOTHING = new Withheld(0, Collections.emptySortedMap());

    public Withheld {
        missing = Collections.unmodifiableSortedMap(new TreeMap<>(missing));
    }

    public static Withheld nothing() {
        return NOTHING;
    }
}
