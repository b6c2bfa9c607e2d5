package org.plainview.server.imports.internal.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.host.FormulaGuard;
import org.plainview.record.Field;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Sentences;
import org.plainview.record.Shape;
import org.plainview.server.sheets.CellText;
import org.plainview.server.sheets.Limits;

/**
 * A column of a sheet of items as Plainview writes it.
 *
 * @param name of the field, as a mapping names it
 */
public record ItemColumn(String name, Slot slot) {
    /**
     * All that can be said of an item of a kind: its fields, each followed by its translations, then the fields of plugins.
     *
     * @param languages into which public texts are translated
     * @param extras the names of the fields of plugins
     */
    public static List<ItemColumn> of(ItemKind kind, Collection<String> languages, Collection<String> extras) {
        var names = new ArrayList<String>();
        for (var name : Target.longOf(kind).fields()) {
            names.add(name);
            if (Shape.of(kind).field(name).filter(Field::publicText).isPresent()) {
                languages.forEach(language -> names.add(name + "@" + language));
            }
        }
        extras.forEach(extra -> names.add(Slot.EXTRA + extra));
        return names.stream()
                .flatMap(name -> Slot.of(kind, name).map(slot -> new ItemColumn(name, slot)).stream())
                .toList();
    }

    /**
     * What the column says of an item. A spreadsheet takes it for text, whatever it begins with. A text that is longer than
     * a cell can hold is left out, and a blank cell leaves what stands.
     */
    public String cell(Item item, Locale language) {
        var text = FormulaGuard.guard(CellText.clean(said(item, language)));
        return text.length() <= Limits.CELL_CHARACTERS ? text : "";
    }

    private String said(Item item, Locale language) {
        return switch (slot) {
            case Slot.Whole(ItemKind kind, Field field) -> words(field.valueIn(item), language);
            case Slot.ScopePart(ItemKind kind, Field scope, Field part) ->
                WrittenValue.of(part.valueIn(Objects.requireNonNull(scope.valueIn(item))));
            case Slot.Extra(ItemKind kind, String extra) -> item.extra().getOrDefault(extra, "");
            case Slot.Translation(ItemKind kind, Field field, String tag) ->
                Objects.requireNonNullElse(item.translations().text(tag, field.name()), "");
            case Slot.Tick tick -> "";
            case Slot.Mark mark -> "";
        };
    }

    private static String words(@Nullable Object value, Locale language) {
        return value instanceof Boolean yes ? Sentences.in(language).value(yes) : WrittenValue.of(value);
    }

    /** The field of the record, or the part of its scope, of which the column speaks; empty for the field of a plugin. */
    public Optional<Field> field() {
        return switch (slot) {
            case Slot.Whole(ItemKind kind, Field field) -> Optional.of(field);
            case Slot.ScopePart(ItemKind kind, Field scope, Field part) -> Optional.of(part);
            case Slot.Translation(ItemKind kind, Field field, String tag) -> Optional.of(field);
            case Slot.Tick(ItemKind kind, Field field, Enum<?> value) -> Optional.of(field);
            case Slot.Extra extra -> Optional.empty();
            case Slot.Mark mark -> Optional.empty();
        };
    }
}
