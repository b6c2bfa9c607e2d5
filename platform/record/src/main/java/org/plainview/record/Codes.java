package org.plainview.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words by which enum values are written wherever they leave Java: {@code state-agency}, {@code 04}. */
public final class Codes {
    private Codes() {}

    public static String of(Enum<?> value) {
        return value instanceof Coded coded
                ? coded.code()
                : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every code of an enum, in the order of its values. */
    public static List<String> all(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Codes::of).toList();
    }

    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> of(value).equals(code))
                .findFirst();
    }
}
