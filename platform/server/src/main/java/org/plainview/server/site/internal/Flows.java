package org.plainview.server.site.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Collector;
import org.plainview.record.Element;
import org.plainview.record.Identifiability;
import org.plainview.record.Key;
import org.plainview.record.RecipientType;

/**
 * Which way the facts of an edition go: who collects them for the district, and who outside gets them. A fact that goes
 * several ways counts on each.
 *
 * @param facts how many the district keeps
 * @param uncollected of how many of them it is not said who collects them
 * @param staying how many of them nobody outside gets
 */
record Flows(int facts, int uncollected, int staying, List<Collected> collected, List<Going> going) {

    /** @param facts how many different ones */
    record Collected(Collector by, int facts) {}

    /**
     * @param elements which facts
     * @param levels how many of them point how closely to a child, by the closest way in which they go; those of which it is not said
     *     are the rest
     */
    record Going(RecipientType to, Set<Key> elements, Map<Identifiability, Integer> levels) {
        /** How many different ones. */
        int facts() {
            return elements.size();
        }

        int at(@Nullable Identifiability level) {
            return level == null
                    ? facts()
                            - levels.values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum()
                    : levels.getOrDefault(level, 0);
        }
    }

    /** In the order in which they are shown: the closest first, and last, as null, what is not said. */
    static final List<@Nullable Identifiability> LEVELS = levels();

    private static List<@Nullable Identifiability> levels() {
        var levels = new ArrayList<@Nullable Identifiability>(Arrays.asList(Identifiability.values()));
        levels.add(null);
        return Collections.unmodifiableList(levels);
    }

    static Flows of(Reading reading) {
        var record = reading.record();
        var published = new HashSet<Key>();
        record.elements().stream().map(Element::key).forEach(published::add);
        var by = new EnumMap<Collector, Set<Key>>(Collector.class);
        for (var collection : record.collections()) {
            if (collection.collector() != null) {
                collection.elements().stream()
                        .filter(published::contains)
                        .forEach(by.computeIfAbsent(collection.collector(), none -> new HashSet<>())::add);
            }
        }
        var to = new EnumMap<RecipientType, Map<Key, Integer>>(RecipientType.class);
        var leaving = new HashSet<Key>();
        for (var disclosure : record.disclosures()) {
            record.recipients().find(disclosure.recipient()).ifPresent(recipient -> {
                var closest = to.computeIfAbsent(
                        Objects.requireNonNullElse(recipient.type(), RecipientType.OTHER), none -> new HashMap<>());
                disclosure.elements().stream().filter(published::contains).forEach(element -> {
                    leaving.add(element);
                    closest.merge(element, rank(disclosure.identifiability()), Math::min);
                });
            });
        }
        return new Flows(
                published.size(),
                published.size()
                        - (int) by.values().stream()
                                .flatMap(Set::stream)
                                .distinct()
                                .count(),
                published.size() - leaving.size(),
                Arrays.stream(Collector.values())
                        .filter(by::containsKey)
                        .map(each -> new Collected(
                                each, by.getOrDefault(each, Set.of()).size()))
                        .filter(each -> each.facts() > 0)
                        .toList(),
                Arrays.stream(RecipientType.values())
                        .filter(to::containsKey)
                        .map(each -> going(each, to.getOrDefault(each, Map.of())))
                        .filter(each -> each.facts() > 0)
                        .toList());
    }

    private static Going going(RecipientType type, Map<Key, Integer> closest) {
        var levels = new EnumMap<Identifiability, Integer>(Identifiability.class);
        for (var level : Identifiability.values()) {
            int count = (int) closest.values().stream()
                    .filter(rank -> rank == level.ordinal())
                    .count();
            if (count > 0) {
                levels.put(level, count);
            }
        }
        return new Going(type, Set.copyOf(closest.keySet()), levels);
    }

    /** The closest first; what is not said comes last. */
    private static int rank(@Nullable Identifiability level) {
        return level == null ? Identifiability.values().length : level.ordinal();
    }
}
