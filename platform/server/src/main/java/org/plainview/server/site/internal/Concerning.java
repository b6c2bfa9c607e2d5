package org.plainview.server.site.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainview.record.DataCollection;
import org.plainview.record.DataSystem;
import org.plainview.record.Disclosure;
import org.plainview.record.Element;
import org.plainview.record.Key;
import org.plainview.record.Product;
import org.plainview.record.ProductStatus;
import org.plainview.record.Purpose;
import org.plainview.record.Recipient;
import org.plainview.record.RetentionRule;

/**
 * What of an edition concerns one child, and nothing else.
 *
 * @param disclosures those that send some of {@code elements} away for such a child
 * @param products those in use where the child is
 * @param recipients by element; none of an element that stays in the district
 * @param keys of {@code elements}
 */
record Concerning(
        Reading reading,
        List<Element> elements,
        List<Disclosure> disclosures,
        List<DataCollection> collections,
        List<Product> products,
        Map<Key, List<Recipient>> recipients,
        Set<Key> keys) {

    static Concerning of(Child child, Reading reading) {
        var record = reading.record();
        var concerns = child.concerns(reading);
        var elements = record.elements().stream()
                .filter(element -> concerns.test(element.scope()))
                .toList();
        var keys = elements.stream().map(Element::key).collect(Collectors.toSet());
        var disclosures = record.disclosures().stream()
                .filter(disclosure -> concerns.test(disclosure.scope()))
                .filter(disclosure -> disclosure.elements().stream().anyMatch(keys::contains))
                .toList();
        return new Concerning(
                reading,
                elements,
                disclosures,
                record.collections().stream()
                        .filter(collection -> concerns.test(collection.scope()))
                        .toList(),
                record.products().stream()
                        .filter(product -> product.status() == ProductStatus.APPROVED)
                        .filter(product -> concerns.test(product.scope()))
                        .toList(),
                recipients(disclosures, keys, reading),
                keys);
    }

    private static Map<Key, List<Recipient>> recipients(
            List<Disclosure> disclosures, Set<Key> concerned, Reading reading) {
        var found = new HashMap<Key, Set<Key>>();
        for (var disclosure : disclosures) {
            disclosure.elements().stream()
                    .filter(concerned::contains)
                    .forEach(element -> found.computeIfAbsent(element, none -> new LinkedHashSet<>())
                            .add(disclosure.recipient()));
        }
        return found.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, each -> reading.record().recipients().named(List.copyOf(each.getValue()))));
    }

    boolean contains(Element element) {
        return keys.contains(element.key());
    }

    List<Purpose> purposes() {
        return reading.record()
                .purposes()
                .named(distinct(Stream.concat(
                        elements.stream().flatMap(element -> element.purposes().stream()),
                        disclosures.stream().flatMap(disclosure -> Said.list(disclosure.purpose()).stream()))));
    }

    List<DataSystem> systems() {
        return reading.record()
                .systems()
                .named(distinct(elements.stream()
                        .flatMap(element -> Stream.concat(
                                Said.list(element.systemOfRecord()).stream(), element.systems().stream()))));
    }

    List<RetentionRule> retention() {
        return reading.record()
                .retention()
                .named(distinct(elements.stream().flatMap(element -> Said.list(element.retention()).stream())));
    }

    /** Those that a parent can limit, or need not give. */
    List<Element> limitable() {
        return elements.stream().filter(RightsPage::isLimitable).toList();
    }

    /** Who receives which of the elements, in the order of the elements. */
    Map<Recipient, Set<Key>> received() {
        var received = new LinkedHashMap<Recipient, Set<Key>>();
        for (var element : elements) {
            recipientsOf(element)
                    .forEach(recipient -> received.computeIfAbsent(recipient, none -> new LinkedHashSet<>())
                            .add(element.key()));
        }
        return received;
    }

    /** To whom {@code element} goes. */
    List<Recipient> recipientsOf(Element element) {
        return recipients.getOrDefault(element.key(), List.of());
    }

    private static List<Key> distinct(Stream<Key> keys) {
        return keys.filter(Objects::nonNull).distinct().toList();
    }
}
