package org.plainview.record;

import java.util.List;

/** Lists that stand for sets: sorted and without repetition, so that equal items have equal canonical forms. */
final class Sorted {
    private Sorted() {}

    static <T extends Comparable<? super T>> List<T> distinct(List<T> values) {
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i - 1).compareTo(values.get(i)) >= 0) {
                return values.stream().sorted().distinct().toList();
            }
        }
        return List.copyOf(values);
    }
}
