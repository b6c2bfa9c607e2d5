package org.plainview.server.inventory.internal;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;
import org.plainview.record.Completeness;
import org.plainview.record.Field;
import org.plainview.record.FieldType;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.ItemRef;
import org.plainview.record.Key;
import org.plainview.record.Shape;
import org.plainview.server.shared.ProblemException;
import org.springframework.http.HttpStatus;

/** The values that items have to have: one of those that are named, in each field that is named. */
record ItemFilter(Map<Field, Set<String>> wanted) {
    /** Of a list of what is missing: whatever it is. */
    static final String ANY = "any";

    /** What they hold is an object. */
    private static final Set<FieldType> OBJECTS =
            Set.copyOf(EnumSet.of(FieldType.SCOPE, FieldType.TRANSLATIONS, FieldType.EXTRA));

    /** @param asked each {@code field:value}; without a value, those that say nothing in that field */
    static ItemFilter parse(ItemKind kind, List<String> asked) {
        var wanted = new LinkedHashMap<Field, Set<String>>();
        for (var each : asked) {
            var parts = each.split(":", 2);
            var field = Shape.of(kind)
                    .field(parts[0])
                    .filter(found -> parts.length == 2 && !OBJECTS.contains(found.type()))
                    .orElseThrow(() -> unknown("filter", each));
            if (field.type() == FieldType.CODE && !codes(field).contains(parts[1])) {
                throw unknown("filter", each);
            }
            wanted.merge(
                    field,
                    Set.of(parts[1]),
                    (some, more) -> Stream.of(some, more).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet()));
        }
        return new ItemFilter(wanted);
    }

    @SuppressWarnings("unchecked") // The class of a code's values is an enum.
    private static Set<String> codes(Field field) {
        return Stream.concat(Stream.of(""), Codes.all((Class<? extends Enum<?>>) field.valueClass()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param asked {@code kind/key}, or empty for any */
    static @Nullable ItemRef reference(String asked) {
        if (asked.isEmpty()) {
            return null;
        }
        var parts = asked.split("/", 2);
        var kind = ItemKind.byCode(parts[0]);
        if (kind.isEmpty() || parts.length < 2 || !Key.isValid(parts[1])) {
            throw unknown("refers-to", asked);
        }
        return new ItemRef(kind.get(), Key.of(parts[1]));
    }

    /** @return {@code asked}, which names a field of the kind, the legal basis of an element's purposes, or any field */
    static String missing(ItemKind kind, String asked) {
        var known = asked.isEmpty()
                || asked.equals(ANY)
                || asked.equals(Completeness.LEGAL_BASIS)
                || Shape.of(kind).field(asked).isPresent();
        if (!known) {
            throw unknown("missing", asked);
        }
        return asked;
    }

    boolean matches(Item item) {
        return wanted.entrySet().stream().allMatch(each -> {
            var field = each.getKey();
            var value = field.valueIn(item);
            var values = each.getValue();
            return (field.isAbsent(value) && values.contains("")) || said(value).anyMatch(values::contains);
        });
    }

    private static Stream<String> said(@Nullable Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case List<?> entries -> entries.stream().flatMap(ItemFilter::said);
            case Enum<?> code -> Stream.of(Codes.of(code));
            default -> Stream.of(value.toString());
        };
    }

    private static ProblemException unknown(String parameter, String asked) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "unknown-filter", parameter, asked)
                .field(parameter, "invalid");
    }
}
