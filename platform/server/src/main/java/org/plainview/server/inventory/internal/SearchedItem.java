package org.plainview.server.inventory.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Field;
import org.plainview.record.Item;
import org.plainview.record.Shape;
import org.plainview.server.shared.FoldedText;

/** An item as a search looks at it; its texts are folded with the first search and kept. Safe to use from many threads. */
final class SearchedItem {
    /** Shorter texts are names and addresses, which the label says already. */
    private static final int SHORTEST = 20;

    private final Item item;
    /** Two threads may both fold it and come to the same. */
    private volatile @Nullable String folded;

    SearchedItem(Item item) {
        this.item = item;
    }

    /** A text of the item that people read, in whichever language. */
    record Said(String field, String text) {}

    boolean says(List<String> words) {
        var text = folded;
        if (text == null) {
            text = FoldedText.of(texts().map(Said::text).collect(Collectors.joining("\n")) + "\n" + item.key());
            folded = text;
        }
        return words.stream().allMatch(text::contains);
    }

    /**
     * The first text that explains something and holds one of {@code words}, cut to the passage around it; null where none
     * does.
     */
    @Nullable
    Said passage(List<String> words) {
        return texts().filter(
                        said -> said.text().length() > SHORTEST && said.text().indexOf(' ') > 0)
                .filter(said -> !isOfTheName(said.field()))
                .filter(said -> words.stream().anyMatch(FoldedText.of(said.text())::contains))
                .findFirst()
                .map(said -> new Said(said.field(), FoldedText.passage(said.text(), words)))
                .orElse(null);
    }

    /** The name is read above the passage, and a translation of it tells nothing more. */
    private boolean isOfTheName(String field) {
        return Shape.of(item.kind())
                .field(field)
                .map(each -> each.valueIn(item) instanceof String text
                        && item.label().contains(text))
                .orElse(false);
    }

    private Stream<Said> texts() {
        var shape = Shape.of(item.kind());
        var own = shape.fields().stream()
                .filter(SearchedItem::isRead)
                .flatMap(field -> field.valueIn(item) instanceof String text
                        ? Stream.of(new Said(field.name(), text))
                        : Stream.empty());
        var translated = item.translations().byLanguage().values().stream()
                .flatMap(texts -> texts.entrySet().stream())
                .filter(text ->
                        shape.field(text.getKey()).filter(SearchedItem::isRead).isPresent())
                .map(text -> new Said(text.getKey(), text.getValue()));
        return Stream.concat(own, translated);
    }

    /** Codes of policies and citations are searched too, though nobody translates them. */
    private static boolean isRead(Field field) {
        return switch (field.type()) {
            case TEXT -> true;
            case KEY, CODE, DATE, INTEGER, BOOLEAN, DOCUMENT, SCOPE, TRANSLATIONS, EXTRA -> false;
        };
    }
}
