package org.plainview.server.site.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Field;
import org.plainview.record.FieldLabels;
import org.plainview.record.FieldType;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Items;
import org.plainview.record.Scope;
import org.plainview.record.Shape;

/**
 * A column of a list of the record: a field, a part of the scope, or a field that a plugin added.
 *
 * @param name never changes: that of the field in JSON
 * @param field null for a field of a plugin
 * @param scope the field whose part {@code field} is; null where it stands in the item itself
 */
record ListColumn(
        ItemKind kind,
        String name,
        @Nullable Field field,
        @Nullable Field scope) {

    /** Those of a kind in the order in which people should read them, then those of plugins that any of {@code items} fills. */
    static List<ListColumn> of(ItemKind kind, Items<?> items) {
        var columns = new ArrayList<ListColumn>();
        for (var field : Shape.of(kind).fields()) {
            switch (field.type()) {
                case SCOPE ->
                    Shape.of(Scope.class)
                            .fields()
                            .forEach(part -> columns.add(new ListColumn(kind, part.name(), part, field)));
                case TRANSLATIONS, EXTRA -> {}
                case TEXT, KEY, CODE, DATE, INTEGER, BOOLEAN, DOCUMENT ->
                    columns.add(new ListColumn(kind, field.name(), field, null));
            }
        }
        var added = new TreeSet<String>();
        items.forEach(item -> added.addAll(item.extra().keySet()));
        added.forEach(name -> columns.add(new ListColumn(kind, name, null, null)));
        return columns;
    }

    @Nullable
    Object valueIn(Item item) {
        if (field == null) {
            return item.extra().get(name);
        }
        return field.valueIn(scope == null ? item : Objects.requireNonNull(scope.valueIn(item)));
    }

    /** What people call it. */
    String heading(Locale language) {
        if (field == null) {
            return name;
        }
        return scope == null ? FieldLabels.label(kind, name, language) : FieldLabels.scope(name, language);
    }

    /** What it means, where its heading does not say it all. */
    Optional<String> about(Locale language) {
        return field == null || scope != null ? Optional.empty() : FieldLabels.about(kind, name, language);
    }

    boolean isPublicText() {
        return field != null && field.publicText() && !field.list() && field.type() == FieldType.TEXT;
    }

    /** The kind of item that its keys name, or null where they name none. */
    @Nullable
    ItemKind refersTo() {
        return field == null ? null : field.refersTo();
    }
}
