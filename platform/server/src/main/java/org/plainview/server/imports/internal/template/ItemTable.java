package org.plainview.server.imports.internal.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.server.imports.internal.plan.ItemColumn;
import org.plainview.server.imports.internal.plan.OwnHeadings;
import org.plainview.server.imports.internal.plan.Slot;
import org.plainview.server.inventory.RecordAdditions.AddedField;

/** The items of one kind as a table that an import understands, in the language of its reader. */
final class ItemTable {
    private final ItemKind kind;
    private final Locale language;
    private final List<Item> items;
    private final Map<String, AddedField> added;
    private final List<ItemColumn> columns;

    /** @param added the fields that packs add to items, in that language */
    ItemTable(ItemKind kind, DistrictRecord record, List<AddedField> added, Locale language) {
        this.kind = kind;
        this.language = language;
        this.items = new ArrayList<>();
        record.items(kind).forEach(items::add);
        this.added = added.stream()
                .filter(field -> field.field().kind() == kind)
                .collect(Collectors.toMap(
                        field -> field.field().name(), Function.identity(), (one, other) -> one, LinkedHashMap::new));
        this.columns = ItemColumn.of(kind, languages(record), extras());
    }

    /** Those that the district's site speaks beside its first, and those into which anything is translated already. */
    private SortedSet<String> languages(DistrictRecord record) {
        var languages = new TreeSet<String>();
        record.profile().languages().stream().skip(1).forEach(languages::add);
        items.forEach(item -> languages.addAll(item.translations().byLanguage().keySet()));
        return languages;
    }

    /** Those that packs add, in their order, and those that others left behind. */
    private Set<String> extras() {
        var left = new TreeSet<String>();
        items.forEach(item -> left.addAll(item.extra().keySet()));
        var extras = new LinkedHashSet<>(added.keySet());
        extras.addAll(left);
        return extras;
    }

    /** The field that the column holds, if a pack adds it. */
    Optional<AddedField> added(ItemColumn column) {
        return column.slot() instanceof Slot.Extra(ItemKind of, String name)
                ? Optional.ofNullable(added.get(name))
                : Optional.empty();
    }

    ItemKind kind() {
        return kind;
    }

    Locale language() {
        return language;
    }

    List<ItemColumn> columns() {
        return columns;
    }

    String heading(ItemColumn column) {
        return OwnHeadings.of(kind, column.name(), language);
    }

    List<String> headings() {
        return columns.stream().map(this::heading).toList();
    }

    /** The cells of each item, in the order of the columns. */
    Stream<List<String>> rows() {
        return items.stream()
                .map(item -> columns.stream()
                        .map(column -> column.cell(item, language))
                        .toList());
    }
}
