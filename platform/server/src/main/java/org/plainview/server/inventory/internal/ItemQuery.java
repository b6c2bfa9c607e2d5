package org.plainview.server.inventory.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.ItemRef;
import org.plainview.record.Reference;
import org.plainview.server.inventory.internal.ItemOrder.Place;
import org.plainview.server.inventory.internal.Reading.Standing;

/**
 * Which items of a kind a list is to show, and in which order.
 *
 * @param words that all stand in an item's label or key
 * @param missing a field that the items still need, {@code any}, or empty
 * @param refersTo an item that all of them name
 * @param after the place after which the list goes on
 */
record ItemQuery(
        ItemKind kind,
        List<String> words,
        String missing,
        ItemFilter filter,
        @Nullable ItemRef refersTo,
        ItemOrder order,
        Optional<Place> after,
        int limit) {

    record Line(Standing standing, String label, Place place) {}

    /** @param next where to go on; null at the end */
    record Page(List<Line> lines, @Nullable String next) {}

    Page in(Reading reading) {
        var labels = new Labels(reading.record());
        var comparator = order.comparator();
        // One more than the page holds tells that there is a next one.
        var lines = items(reading)
                .map(standing -> line(standing, labels))
                .filter(line -> after.isEmpty() || comparator.compare(line.place(), after.get()) > 0)
                .filter(this::saysAllWords)
                .sorted((one, other) -> comparator.compare(one.place(), other.place()))
                .limit(limit + 1L)
                .toList();
        return lines.size() <= limit
                ? new Page(lines, null)
                : new Page(
                        lines.subList(0, limit),
                        order.cursor(lines.get(limit - 1).place()));
    }

    private Stream<Standing> items(Reading reading) {
        var naming = naming(reading);
        return reading.items(kind)
                .filter(standing -> naming.test(standing.item()))
                .filter(standing -> filter.matches(standing.item()))
                .filter(standing -> lacks(standing.item(), reading));
    }

    private Predicate<Item> naming(Reading reading) {
        if (refersTo == null) {
            return item -> true;
        }
        var those = reading.links().usedBy(refersTo.kind(), refersTo.key()).stream()
                .map(Reference::from)
                .collect(Collectors.toSet());
        return item -> those.contains(ItemRef.of(item));
    }

    private Line line(Standing standing, Labels labels) {
        var label = labels.of(standing.item());
        return new Line(standing, label, order.place(standing, label));
    }

    private boolean saysAllWords(Line line) {
        var text = (line.label() + " " + line.place().key()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }

    private boolean lacks(Item item, Reading reading) {
        if (missing.isEmpty()) {
            return true;
        }
        var fields = reading.completeness().missing(item);
        return missing.equals(ItemFilter.ANY) ? !fields.isEmpty() : fields.contains(missing);
    }
}
