package org.plainview.server.links.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.DocumentHash;
import org.plainview.record.Field;
import org.plainview.record.Item;
import org.plainview.record.Policy;
import org.plainview.record.PolicyVersion;
import org.plainview.record.Shape;

/**
 * Where a record links to which address: every field that holds one, and every text in Markdown. What only staff may read is
 * left out, since to ask for its addresses would tell others of it. Immutable; safe to use from many threads.
 */
final class LinkPlaces {
    /** In bytes: no page has a longer address, and an index of PostgreSQL holds no more. */
    private static final int LONGEST = 2_000;

    private final SortedMap<String, List<Place>> byAddress = new TreeMap<>();

    /** @param item whose {@code field} holds the address, or names a text with it; null for the district's profile */
    record Place(@Nullable Item item, Field field) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparing((Place place) -> place.item() == null
                        ? ""
                        : place.item().kind().code() + "/" + place.item().key())
                .thenComparing(place -> place.field().name());

        /** The profile first, then items by kind and key. */
        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private LinkPlaces() {}

    /** @param texts the addresses in each text, as far as they are known */
    static LinkPlaces of(DistrictRecord record, Map<String, List<String>> texts) {
        var places = new LinkPlaces();
        places.enter(null, record.profile(), texts);
        record.all().filter(item -> isPublic(record, item)).forEach(item -> places.enter(item, item, texts));
        return places;
    }

    /** The texts in Markdown that the public may read. */
    static Stream<DocumentHash> texts(DistrictRecord record) {
        return record.all()
                .filter(item -> isPublic(record, item))
                .flatMap(item -> Shape.of(item.kind()).fields().stream()
                        .filter(Field::markdown)
                        .flatMap(field -> texts(item, field).stream()))
                .distinct();
    }

    /** The text that {@code field} names, and its translations. */
    private static List<DocumentHash> texts(Item item, Field field) {
        return DocumentHash.in(item).entrySet().stream()
                .filter(named ->
                        named.getKey().equals(field.name()) || named.getKey().endsWith("." + field.name()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean isPublic(DistrictRecord record, Item item) {
        return switch (item) {
            case Policy policy -> policy.isPublic();
            case PolicyVersion version ->
                record.policies().find(version.policy()).map(Policy::isPublic).orElse(true);
            default -> true;
        };
    }

    private void enter(@Nullable Item item, Object owner, Map<String, List<String>> texts) {
        for (var field : Shape.of(owner.getClass()).fields()) {
            if (field.webAddress() && field.valueIn(owner) instanceof String address) {
                enter(address.strip(), new Place(item, field));
            } else if (field.markdown() && item != null) {
                texts(item, field).stream()
                        .flatMap(hash -> texts.getOrDefault(hash.value(), List.of()).stream())
                        .distinct()
                        .forEach(address -> enter(address, new Place(item, field)));
            }
        }
    }

    private void enter(String address, Place place) {
        if (!address.isEmpty() && address.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            byAddress.computeIfAbsent(address, each -> new ArrayList<>()).add(place);
        }
    }

    /** Each address with its places, in the order of the addresses. */
    SortedMap<String, List<Place>> byAddress() {
        return byAddress;
    }

    /** Where {@code address} stands, in order. */
    List<Place> of(String address) {
        return byAddress.getOrDefault(address, List.of()).stream().sorted().toList();
    }
}
