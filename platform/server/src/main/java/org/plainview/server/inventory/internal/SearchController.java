package org.plainview.server.inventory.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DocumentHash;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Shape;
import org.plainview.server.documents.Documents;
import org.plainview.server.inventory.internal.Reading.Standing;
import org.plainview.server.shared.FoldedText;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.RequiresPermission;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searches the whole working record: names, texts in every language, and the words of the documents that items name. */
@RestController
class SearchController {
    private static final int MOST = 50;
    private static final List<ItemKind> NAME_DOCUMENTS = Arrays.stream(ItemKind.values())
            .filter(kind -> !Shape.of(kind).documents().isEmpty())
            .toList();

    private final Readings readings;
    private final Documents documents;

    SearchController(Readings readings, Documents documents) {
        this.readings = readings;
        this.documents = documents;
    }

    /** @param q words that all stand in an item's texts, or all in one document that it names */
    @GetMapping("/api/districts/{district}/search")
    @RequiresPermission(Permission.READ_RECORD)
    @Transactional(readOnly = true)
    public SearchAnswer searchRecord(@RequestParam(defaultValue = "") String q) {
        var words = FoldedText.words(q);
        if (words.isEmpty()) {
            return new SearchAnswer(List.of(), 0);
        }
        var reading = readings.current();
        var labels = new Labels(reading.record());
        var found = new ArrayList<Hit>();
        var seen = new HashSet<Item>();
        Arrays.stream(ItemKind.values())
                .flatMap(reading::items)
                .filter(standing -> standing.searched().says(words))
                .forEach(standing -> {
                    seen.add(standing.item());
                    found.add(hit(standing, labels, words));
                });
        inDocuments(reading, labels, words).stream()
                .filter(hit -> seen.add(hit.item()))
                .forEach(found::add);
        return new SearchAnswer(
                found.stream().sorted(Hit.ORDER).limit(MOST).map(Hit::view).toList(), found.size());
    }

    private static Hit hit(Standing standing, Labels labels, List<String> words) {
        var label = labels.of(standing.item());
        var folded = FoldedText.of(label);
        var passage = standing.searched().passage(words);
        return new Hit(
                standing.item(),
                label,
                words.stream().allMatch(folded::contains) ? Place.NAME : Place.TEXT,
                passage == null ? null : passage.field(),
                passage == null ? null : passage.text());
    }

    private List<Hit> inDocuments(Reading reading, Labels labels, List<String> words) {
        var passages = documents.search(words, MOST);
        if (passages.isEmpty()) {
            return List.of();
        }
        return NAME_DOCUMENTS.stream()
                .flatMap(reading::items)
                .map(Standing::item)
                .flatMap(item -> DocumentHash.in(item).entrySet().stream()
                        .filter(named -> passages.containsKey(named.getValue()))
                        .map(named -> new Hit(
                                item, labels.of(item), Place.DOCUMENT, named.getKey(), passages.get(named.getValue()))))
                .toList();
    }

    /** Where the words stand, the best place first. */
    private enum Place {
        NAME,
        TEXT,
        DOCUMENT
    }

    private record Hit(
            Item item,
            String label,
            Place place,
            @Nullable String field,
            @Nullable String passage) {
        private static final Comparator<Hit> ORDER = Comparator.comparing(Hit::place)
                .thenComparing(hit -> hit.item().kind())
                .thenComparing(Hit::label)
                .thenComparing(hit -> hit.item().key());

        FoundItem view() {
            return new FoundItem(item.kind().code(), item.key().value(), label, field, passage);
        }
    }

    /** @param total how many there are, of which {@code found} holds the best */
    record SearchAnswer(List<FoundItem> found, int total) {}

    /**
     * @param field in which a passage stands; null where the words stand in the name alone
     * @param passage some words around what was asked for
     */
    record FoundItem(
            String kind,
            String key,
            String label,
            @Nullable String field,
            @Nullable String passage) {}
}
