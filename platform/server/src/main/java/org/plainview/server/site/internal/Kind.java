package org.plainview.server.site.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.plainview.record.Element;
import org.plainview.record.ElementCategory;

/**
 * The facts of one category.
 *
 * @param unsaid of how many it is not said whether they must be given
 * @param example the one that goes to the most recipients, and so is the best known; among equals the one with the shortest name
 */
record Kind(ElementCategory category, int required, int optional, int unsaid, Element example) {

    int facts() {
        return required + optional + unsaid;
    }

    /** Every category that has facts, the largest first. */
    static List<Kind> of(Reading reading) {
        return sorted(byCategory(reading.record().elements().list())).stream()
                .map(each -> of(each.getKey(), each.getValue(), reading))
                .toList();
    }

    /** The categories that most of {@code elements} belong to, the largest first. */
    static List<ElementCategory> largest(Collection<Element> elements, int most) {
        return sorted(byCategory(elements)).stream()
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<ElementCategory, List<Element>> byCategory(Collection<Element> elements) {
        return elements.stream()
                .collect(Collectors.groupingBy(
                        element -> Objects.requireNonNullElse(element.category(), ElementCategory.OTHER),
                        () -> new EnumMap<>(ElementCategory.class),
                        Collectors.toList()));
    }

    private static List<Map.Entry<ElementCategory, List<Element>>> sorted(
            Map<ElementCategory, List<Element>> categories) {
        return categories.entrySet().stream()
                .sorted(Comparator.comparingInt(category -> -category.getValue().size()))
                .toList();
    }

    private static Kind of(ElementCategory category, List<Element> elements, Reading reading) {
        int required = (int) elements.stream()
                .filter(element -> Boolean.TRUE.equals(element.required()))
                .count();
        int optional = (int) elements.stream()
                .filter(element -> Boolean.FALSE.equals(element.required()))
                .count();
        var example = elements.stream()
                .min(Comparator.<Element>comparingInt(
                                element -> -reading.disclosuresOf(element).size())
                        .thenComparingInt(element -> element.name().length())
                        .thenComparing(Element::key))
                .orElseThrow();
        return new Kind(category, required, optional, elements.size() - required - optional, example);
    }
}
