package org.plainview.server.imports.internal.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.server.imports.internal.plan.ItemColumn;
import org.plainview.server.imports.internal.plan.OwnHeadings;

/** The items of one kind as a table that an import understands, in the language of its reader. */
final class ItemTable {
    private final ItemKind kind;
    private final Locale language;
    private final List<Item> items;
    private final List<ItemColumn> columns;

    ItemTable(ItemKind kind, DistrictRecord record, Locale language) {
        this.kind = kind;
        this.language = language;
        this.items = new ArrayList<>();
        record.items(kind).forEach(items::add);
        this.columns = ItemColumn.of(kind, languages(record), extras());
    }

    /** Those that the district's site speaks beside its first, and those into which anything is translated already. */
    private SortedSet<String> languages(DistrictRecord record) {
        var languages = new TreeSet<String>();
        record.profile().languages().stream().skip(1).forEach(languages::add);
        items.forEach(item -> languages.addAll(item.translations().byLanguage().keySet()));
        return languages;
    }

    private SortedSet<String> extras() {
        var extras = new TreeSet<String>();
        items.forEach(item -> extras.addAll(item.extra().keySet()));
        return extras;
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
