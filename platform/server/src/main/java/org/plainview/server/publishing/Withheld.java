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
    private static final String ELEMENTS = "elements";
    private static final Withheld NOTHING = new Withheld(0, Collections.emptySortedMap());

    public Withheld {
        missing = Collections.unmodifiableSortedMap(new TreeMap<>(missing));
    }

    /** As the header of an edition carries it. */
    public SortedMap<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        if (elements > 0) {
            counts.put(ELEMENTS, elements);
            missing.forEach((field, count) -> counts.put(ELEMENTS + "." + field, count));
        }
        return counts;
    }

    /** What {@link #counts} came from. */
    public static Withheld of(SortedMap<String, Integer> counts) {
        var missing = new TreeMap<String, Integer>();
        counts.forEach((name, count) -> {
            if (name.startsWith(ELEMENTS + ".")) {
                missing.put(name.substring(ELEMENTS.length() + 1), count);
            }
        });
        return new Withheld(counts.getOrDefault(ELEMENTS, 0), missing);
    }

    public static Withheld nothing() {
        return NOTHING;
    }
}
