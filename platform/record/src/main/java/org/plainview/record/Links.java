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
    private final Map<ItemRef, List<Reference>> outgoing;
    private final Map<ItemRef, List<Reference>> incoming;

    private Links(
            DistrictRecord record, Map<ItemRef, List<Reference>> outgoing, Map<ItemRef, List<Reference>> incoming) {
        this.record = record;
        this.outgoing = outgoing;
        this.incoming = incoming;
    }

    public static Links of(DistrictRecord record) {
        var links = new Links(record, new HashMap<>(), new HashMap<>());
        from(record.profile()).forEach(links::enter);
        record.all().forEach(links::enter);
        return links;
    }

    private void enter(Item item) {
        var references = from(item);
        if (!references.isEmpty()) {
            outgoing.put(ItemRef.of(item), references);
            references.forEach(this::enter);
        }
    }

    private void enter(Reference reference) {
        incoming.computeIfAbsent(reference.to(), to -> new ArrayList<>()).add(reference);
    }

    /**
     * The links of what the record became, in less time than it takes to find them anew.
     *
     * @param touched the items that came, changed or went
     */
    public Links with(DistrictRecord changed, Set<ItemRef> touched) {
        var links = new Links(changed, new HashMap<>(outgoing), new HashMap<>(incoming));
        var ended = touched.stream()
                .map(item -> outgoing.getOrDefault(item, List.of()))
                .flatMap(List::stream);
        var begun = touched.stream()
                .flatMap(item -> changed.find(item).stream())
                .map(Links::from)
                .flatMap(List::stream);
        var named = Stream.of(ended, begun, from(record.profile()).stream(), from(changed.profile()).stream())
                .flatMap(references -> references)
                .map(Reference::to)
                .collect(Collectors.toSet());
        named.forEach(item -> links.incoming.put(
                item,
                usedBy(item.kind(), item.key()).stream()
                        .filter(reference -> reference.from() != null && !touched.contains(reference.from()))
                        .collect(Collectors.toCollection(ArrayList::new))));
        touched.forEach(links.outgoing::remove);
        from(changed.profile()).forEach(links::enter);
        touched.stream().flatMap(item -> changed.find(item).stream()).forEach(links::enter);
        named.forEach(item -> links.incoming.computeIfPresent(item, (each, references) -> {
            references.sort(ORDER);
            return references.isEmpty() ? null : references;
        }));
        return links;
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
