package org.plainview.server.imports.internal.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plainview.record.Field;
import org.plainview.record.FieldType;
import org.plainview.record.ItemKind;

/**
 * What the columns of a sheet mean.
 *
 * @param fields by column: the name of the field (see {@link Target#fields})
 */
public record Mapping(Target target, SortedMap<Integer, String> fields) {
    public Mapping {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** The columns and where their cells go, in the order of the columns. */
    Map<Integer, Slot> slots() {
        var slots = new LinkedHashMap<Integer, Slot>();
        fields.forEach((column, field) -> target.slot(field).ifPresent(slot -> slots.put(column, slot)));
        return slots;
    }

    Optional<Integer> columnOf(String field) {
        return fields.entrySet().stream()
                .filter(each -> each.getValue().equals(field))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The values that the cells of a column may have, if there are only some. */
    public List<Enum<?>> valuesOf(int column) {
        return Optional.ofNullable(fields.get(column))
                .flatMap(target::slot)
                .map(slot -> switch (slot) {
                    case Slot.Whole(ItemKind kind, Field field) -> field;
                    case Slot.ScopePart(ItemKind kind, Field scope, Field part) -> part;
                    case Slot.Extra extra -> null;
                    case Slot.Translation translation -> null;
                    case Slot.Tick tick -> null;
                    case Slot.Mark mark -> null;
                })
                .filter(field -> field.type() == FieldType.CODE)
                .map(field -> Arrays.stream(field.valueClass().getEnumConstants())
                        .<Enum<?>>map(value -> (Enum<?>) value)
                        .toList())
                .orElse(List.of());
    }

    /** Whether something names what each row is about. */
    public boolean isComplete() {
        return fields.containsValue(target.identity()) || fields.containsValue("key");
    }

    /**
     * This mapping with some columns changed.
     *
     * @param changes by column: the name of a field, or null for a column that is not imported
     * @throws UnknownFieldException if there is no such field, or two columns would go to one
     */
    public Mapping with(Map<Integer, Optional<String>> changes) {
        var changed = new TreeMap<>(fields);
        changes.forEach((column, field) -> {
            changed.remove(column);
            field.ifPresent(name -> changed.put(column, name));
        });
        var seen = new ArrayList<String>();
        changed.forEach((column, field) -> {
            if (target.slot(field).isEmpty()) {
                throw new UnknownFieldException(column, field, false);
            } else if (!field.equals(Slot.MARK) && seen.contains(field)) {
                throw new UnknownFieldException(column, field, true);
            }
            seen.add(field);
        });
        return new Mapping(target, changed);
    }

    /** The columns that are marks. */
    List<Integer> marks() {
        return fields.entrySet().stream()
                .filter(each -> each.getValue().equals(Slot.MARK))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A column cannot go where it was said to go. */
    public static final class UnknownFieldException extends IllegalArgumentException {
        private final int column;
        private final String field;
        private final boolean twice;

        UnknownFieldException(int column, String field, boolean twice) {
            super(field);
            this.column = column;
            this.field = field;
            this.twice = twice;
        }

        public int column() {
            return column;
        }

        public String field() {
            return field;
        }

        /** Whether the field is another column's; otherwise it does not exist. */
        public boolean twice() {
            return twice;
        }
    }
}
