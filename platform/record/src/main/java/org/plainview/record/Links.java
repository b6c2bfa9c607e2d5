package org.plainview.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which items of one record name which others, in both directions. Immutable; safe to use from many threads. */
public final class Links {
    private static final Map<Class<?>, List<Path>> PATHS = Stream.concat(
                    Stream.of(DistrictProfile.class),
                    Arrays.stream(ItemKind.values()).map(ItemKind::type))
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Links::paths));

    /** As a record holds those that refer: the profile, then the items by kind and key. */
    private static final Comparator<Reference> ORDER =
            Comparator.comparing(Reference::from, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final DistrictRecord record;
    private final ItemMap<List<Reference>> outgoing;
    private final ItemMap<List<Reference>> incoming;

    private Links(DistrictRecord record, ItemMap<List<Reference>> outgoing, ItemMap<List<Reference>> incoming) {
        this.record = record;
        this.outgoing = outgoing;
        this.incoming = incoming;
    }

    public static Links of(DistrictRecord record) {
        var outgoing = made(record.all());
        var incoming = Stream.concat(
                        from(record.profile()).stream(),
                        record.all().flatMap(item -> outgoing.getOrDefault(ItemRef.of(item), List.of()).stream()))
                .collect(Collectors.groupingBy(Reference::to));
        return new Links(record, ItemMap.of(outgoing), ItemMap.of(incoming));
    }

    /** The references of those of {@code items} that make any. */
    private static Map<ItemRef, List<Reference>> made(Stream<? extends Item> items) {
        var made = new HashMap<ItemRef, List<Reference>>();
        items.forEach(item -> {
            var references = from(item);
            if (!references.isEmpty()) {
                made.put(ItemRef.of(item), references);
            }
        });
        return made;
    }

    /**
     * The links of what the record became, in less time than it takes to find them anew.
     *
     * @param touched the items that came, changed or went
     */
    public Links with(DistrictRecord changed, Set<ItemRef> touched) {
        var made = made(touched.stream().flatMap(item -> changed.find(item).stream()));
        var begun = Stream.concat(
                        from(changed.profile()).stream(), made.values().stream().flatMap(List::stream))
                .collect(Collectors.groupingBy(Reference::to));
        var ended = Stream.concat(
                from(record.profile()).stream(),
                touched.stream().flatMap(item -> outgoing.getOrDefault(item, List.of()).stream()));
        var named =
                Stream.concat(ended.map(Reference::to), begun.keySet().stream()).collect(Collectors.toSet());
        var naming = new HashMap<ItemRef, List<Reference>>();
        for (var item : named) {
            var references = Stream.concat(
                            incoming.getOrDefault(item, List.of()).stream()
                                    .filter(reference ->
                                            reference.from() != null && !touched.contains(reference.from())),
                            begun.getOrDefault(item, List.of()).stream())
                    .sorted(ORDER)
                    .toList();
            if (!references.isEmpty()) {
                naming.put(item, references);
            }
        }
        return new Links(changed, outgoing.with(made, touched), incoming.with(naming, named));
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
        return incoming.getOrDefault(new ItemRef(kind, key), List.of());
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
        return Stream.concat(
                        from(record.profile()).stream(),
                        record.all().flatMap(item -> uses(item.kind(), item.key()).stream()))
                .filter(reference -> !record.contains(reference.to()))
                .toList();
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
