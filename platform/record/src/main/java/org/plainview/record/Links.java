package org.plainview.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which items of one record name which others, in both directions. */
public final class Links {
    private static final Map<Class<?>, List<Path>> PATHS = Stream.concat(
                    Stream.of(DistrictProfile.class),
                    Arrays.stream(ItemKind.values()).map(ItemKind::type))
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Links::paths));

    private final Map<ItemRef, List<Reference>> outgoing = new HashMap<>();
    private final Map<ItemRef, List<Reference>> incoming = new HashMap<>();
    private final List<Reference> dangling = new ArrayList<>();

    private Links(DistrictRecord record) {
        references(null, record.profile()).forEach(reference -> add(reference, record));
        record.all().forEach(item -> {
            var references = from(item);
            if (!references.isEmpty()) {
                outgoing.put(ItemRef.of(item), references);
                references.forEach(reference -> add(reference, record));
            }
        });
    }

    private void add(Reference reference, DistrictRecord record) {
        incoming.computeIfAbsent(reference.to(), to -> new ArrayList<>()).add(reference);
        if (!record.contains(reference.to())) {
            dangling.add(reference);
        }
    }

    public static Links of(DistrictRecord record) {
        return new Links(record);
    }

    /** Every reference that {@code item} makes, in the order of its fields. */
    public static List<Reference> from(Item item) {
        return references(ItemRef.of(item), item);
    }

    /** Every reference that the profile makes; {@link Reference#from} is null in each. */
    public static List<Reference> from(DistrictProfile profile) {
        return references(null, profile);
    }

    private static List<Reference> references(@Nullable ItemRef from, Object owner) {
        var references = new ArrayList<Reference>();
        for (var path : PATHS.getOrDefault(owner.getClass(), List.of())) {
            for (var key : path.keys(owner)) {
                references.add(new Reference(from, path.name(), new ItemRef(path.kind(), (Key) key)));
            }
        }
        return List.copyOf(references);
    }

    /** The references that the item of that kind and key makes. */
    public List<Reference> uses(ItemKind kind, Key key) {
        return outgoing.getOrDefault(new ItemRef(kind, key), List.of());
    }

    /** The references that others, the profile among them, make to the item of that kind and key. */
    public List<Reference> usedBy(ItemKind kind, Key key) {
        return List.copyOf(incoming.getOrDefault(new ItemRef(kind, key), List.of()));
    }

    /** The items beside one: those that it names, then those that name it. One item may stand for several fields. */
    public List<Neighbour> neighbours(ItemKind kind, Key key) {
        var neighbours = new ArrayList<Neighbour>();
        uses(kind, key).forEach(reference -> neighbours.add(new Neighbour(reference.to(), reference.field(), true)));
        for (var reference : usedBy(kind, key)) {
            if (reference.from() != null) {
                neighbours.add(new Neighbour(reference.from(), reference.field(), false));
            }
        }
        return List.copyOf(neighbours);
    }

    /** The references that name an item which the record does not have. */
    public List<Reference> dangling() {
        return List.copyOf(dangling);
    }

    private static List<Path> paths(Class<?> type) {
        var paths = new ArrayList<Path>();
        for (var field : Shape.of(type).fields()) {
            if (field.refersTo() != null) {
                paths.add(new Path(field.name(), List.of(field), field.refersTo()));
            } else if (field.type() == FieldType.SCOPE) {
                for (var inner : Shape.of(Scope.class).fields()) {
                    if (inner.refersTo() != null) {
                        paths.add(new Path(field.name() + "." + inner.name(), List.of(field, inner), inner.refersTo()));
                    }
                }
            }
        }
        return List.copyOf(paths);
    }

    /**
     * An item that another names or is named by.
     *
     * @param via the field in which the one names the other
     * @param outgoing true where the item asked for names this one
     */
    public record Neighbour(ItemRef item, String via, boolean outgoing) {}

    /** The way from an item to keys of {@code kind}: one field, or a field of its scope. */
    private record Path(String name, List<Field> steps, ItemKind kind) {
        List<?> keys(Object owner) {
            Object value = owner;
            for (var step : steps) {
                value = step.valueIn(value);
                if (value == null) {
                    return List.of();
                }
            }
            return value instanceof List<?> list ? list : List.of(value);
        }
    }
}
