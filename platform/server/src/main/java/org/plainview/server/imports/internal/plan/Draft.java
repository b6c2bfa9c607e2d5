package org.plainview.server.imports.internal.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Field;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Scope;
import org.plainview.record.Shape;
import org.plainview.record.Translated;
import org.plainview.record.Translations;

/** An item while a row is laid over it: begins as what stands in the record, or as nothing. */
final class Draft {
    private final Shape shape;
    private final @Nullable Item before;
    private final @Nullable Object[] values;

    private Draft(ItemKind kind, @Nullable Item before) {
        this.shape = Shape.of(kind);
        this.before = before;
        var fields = shape.fields();
        this.values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = before == null ? fields.get(i).absent() : fields.get(i).valueIn(before);
        }
    }

    static Draft of(ItemKind kind, Key key, @Nullable Item before) {
        var draft = new Draft(kind, before);
        draft.set("key", key);
        return draft;
    }

    void set(Field field, @Nullable Object value) {
        values[shape.fields().indexOf(field)] = value;
    }

    void set(String field, @Nullable Object value) {
        set(shape.field(field).orElseThrow(), value);
    }

    @Nullable
    Object get(Field field) {
        return values[shape.fields().indexOf(field)];
    }

    private @Nullable Object get(String field) {
        return get(shape.field(field).orElseThrow());
    }

    void setPart(Field scope, Field part, Object value) {
        var old = (Scope) get(scope);
        var parts = Shape.of(Scope.class);
        var made = parts.fields().stream()
                .map(each -> each.equals(part) ? value : each.valueIn(old == null ? Scope.everyone() : old))
                .toArray();
        set(scope, parts.make(made));
    }

    void setTranslation(Field field, String language, String text) {
        var translations = get("translations") instanceof Translations old ? old : Translations.none();
        var texts = new TreeMap<>(translations.byLanguage().getOrDefault(language, new TreeMap<>()));
        texts.put(field.name(), text);
        set("translations", translations.with(language, texts));
    }

    /** What the field of a pack says; empty if nothing. */
    String extra(String name) {
        return extra().getOrDefault(name, "");
    }

    private SortedMap<String, String> extra() {
        var extra = new TreeMap<String, String>();
        if (get("extra") instanceof SortedMap<?, ?> old) {
            old.forEach((each, value) -> extra.put((String) each, (String) value));
        }
        return extra;
    }

    /** @param text null to take the field away */
    void setExtra(String name, @Nullable String text) {
        var extra = extra();
        if (text == null) {
            extra.remove(name);
        } else {
            extra.put(name, text);
        }
        set("extra", extra);
    }

    /** Takes some entries from a list and adds others; the rest of the list stays. */
    void change(Field list, Collection<?> without, Collection<?> with) {
        var entries = new LinkedHashSet<>();
        if (get(list) instanceof List<?> old) {
            entries.addAll(old);
        }
        entries.removeAll(new ArrayList<>(without));
        entries.addAll(with);
        set(list, List.copyOf(entries));
    }

    /** @throws IllegalArgumentException if the item's type refuses a value */
    Item finished() {
        return Translated.written(before, (Item) shape.make(values));
    }
}
