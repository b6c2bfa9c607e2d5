package org.plainview.server.site.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Two lists side by side: what is the same in both, and what stands in one of them only. */
record Compared<T>(List<Pair<T>> both, List<T> here, List<T> there) {
    record Pair<T>(T here, T there) {}

    /** @param twin the one of {@code theirs} that is the same */
    static <T> Compared<T> of(List<T> ours, List<T> theirs, Function<T, Optional<T>> twin) {
        var both = new ArrayList<Pair<T>>();
        var here = new ArrayList<T>();
        var met = new HashSet<T>();
        for (var each : ours) {
            var found = twin.apply(each).orElse(null);
            if (found == null) {
                here.add(each);
            } else {
                met.add(found);
                both.add(new Pair<>(each, found));
            }
        }
        return new Compared<>(
                both, here, theirs.stream().filter(each -> !met.contains(each)).toList());
    }
}
