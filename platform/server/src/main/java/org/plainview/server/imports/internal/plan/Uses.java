package org.plainview.server.imports.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Disclosure;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;

/** The disclosures of the record by recipient and use, which is how a sheet without keys names them. */
final class Uses {
    private final Map<Use, List<Disclosure>> disclosures = new HashMap<>();
    private final Set<Key> claimed = new HashSet<>();

    Uses(Standing standing) {
        for (var item : standing.items(ItemKind.DISCLOSURE)) {
            if (item instanceof Disclosure disclosure) {
                disclosures
                        .computeIfAbsent(Use.of(disclosure.recipient(), disclosure.use()), use -> new ArrayList<>())
                        .add(disclosure);
            }
        }
    }

    /** A row with a key of its own speaks of that disclosure and no other row does. */
    void claim(Key key) {
        claimed.add(key);
    }

    /** The first disclosure to that recipient for that use that no other row has claimed; claims it. */
    Optional<Key> find(Key recipient, String use) {
        return candidates(recipient, use).stream().findFirst().map(this::claimed);
    }

    /**
     * As {@link #find}, the one with the same population if there is one.
     *
     * @param only whether one with another population will not do
     */
    Optional<Key> find(Key recipient, String use, String population, boolean only) {
        var candidates = candidates(recipient, use);
        var wanted = fold(population);
        return candidates.stream()
                .filter(each -> fold(each.population()).equals(wanted))
                .findFirst()
                .or(() -> only ? Optional.empty() : candidates.stream().findFirst())
                .map(this::claimed);
    }

    private List<Disclosure> candidates(Key recipient, String use) {
        return disclosures.getOrDefault(Use.of(recipient, use), List.of()).stream()
                .filter(each -> !claimed.contains(each.key()))
                .toList();
    }

    private Key claimed(Disclosure disclosure) {
        claimed.add(disclosure.key());
        return disclosure.key();
    }

    static String fold(@Nullable String text) {
        return text == null || text.isEmpty() ? "" : Fold.of(text);
    }

    private record Use(Key recipient, String use) {
        static Use of(Key recipient, @Nullable String use) {
            return new Use(recipient, fold(use));
        }
    }
}
