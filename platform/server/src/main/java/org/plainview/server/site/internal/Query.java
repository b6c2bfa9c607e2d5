package org.plainview.server.site.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;
import org.plainview.record.Key;

/**
 * What stands in an address after the question mark, as it came: names with values. What no page knows is passed over.
 *
 * @param text not decoded; one that is longer than any page's is not looked at
 */
record Query(String text) {
    private static final int LONGEST = 2_000;
    private static final int DIGITS = 9;

    static Query of(@Nullable String text) {
        return new Query(text == null || text.length() > LONGEST ? "" : text);
    }

    /** The values under {@code name}, in the order of the address. */
    Stream<String> all(String name) {
        // Nearly every page is asked for without.
        return text.isEmpty()
                ? Stream.empty()
                : Arrays.stream(text.split("&"))
                        .filter(part -> part.startsWith(name + "="))
                        .map(part -> part.substring(name.length() + 1));
    }

    Optional<String> first(String name) {
        return all(name).findFirst();
    }

    Optional<Key> key(String name) {
        return first(name).filter(Key::isValid).map(Key::of);
    }

    Stream<Key> keys(String name) {
        return all(name).filter(Key::isValid).map(Key::of);
    }

    <E extends Enum<E>> Optional<E> code(Class<E> type, String name) {
        return first(name).flatMap(code -> Codes.find(type, code));
    }

    /** A whole number from 0 on. */
    Optional<Integer> number(String name) {
        return first(name)
                .filter(value -> !value.isEmpty()
                        && value.length() <= DIGITS
                        && value.chars().allMatch(letter -> letter >= '0' && letter <= '9'))
                .map(Integer::valueOf);
    }
}
