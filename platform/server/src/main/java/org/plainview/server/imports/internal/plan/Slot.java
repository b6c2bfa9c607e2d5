package org.plainview.server.imports.internal.plan;

import java.util.Optional;
import java.util.regex.Pattern;
import org.plainview.record.Codes;
import org.plainview.record.Field;
import org.plainview.record.FieldType;
import org.plainview.record.ItemKind;
import org.plainview.record.Scope;
import org.plainview.record.Shape;

/** Where the cells of a column go. */
public sealed interface Slot {
    String MARK = "element";
    String EXTRA = "extra:";
    Pattern EXTRA_NAME = Pattern.compile("[a-z][a-z0-9]*(\\.[A-Za-z0-9-]+)+");

    /** A field of the item, the key among them. */
    record Whole(ItemKind kind, Field field) implements Slot {}

    /** One of the three parts of a scope. */
    record ScopePart(ItemKind kind, Field scope, Field part) implements Slot {}

    /** A field that a plugin adds. */
    record Extra(ItemKind kind, String name) implements Slot {}

    /** The text of a field in another language. */
    record Translation(ItemKind kind, Field field, String language) implements Slot {}

    /** A mark that adds one value to a list: a justification, an exception. */
    record Tick(ItemKind kind, Field field, Enum<?> value) implements Slot {}

    /** A mark that says that the element named by the column's heading is disclosed. */
    record Mark() implements Slot {}

    /** @param name such as {@code description}, {@code description@es}, {@code scope.grades}, {@code extra:ut.order} */
    static Optional<Slot> of(ItemKind kind, String name) {
        if (name.startsWith(EXTRA)) {
            var extra = name.substring(EXTRA.length());
            return EXTRA_NAME.matcher(extra).matches() ? Optional.of(new Extra(kind, extra)) : Optional.empty();
        }
        var shape = Shape.of(kind);
        int at = name.indexOf('@');
        if (at > 0) {
            return shape.field(name.substring(0, at))
                    .filter(Field::publicText)
                    .filter(field -> name.substring(at + 1).matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"))
                    .map(field -> new Translation(kind, field, name.substring(at + 1)));
        }
        int colon = name.indexOf(':');
        if (colon > 0) {
            return shape.field(name.substring(0, colon))
                    .filter(field -> field.list() && field.type() == FieldType.CODE)
                    .flatMap(field ->
                            value(field, name.substring(colon + 1)).map(value -> new Tick(kind, field, value)));
        }
        int dot = name.indexOf('.');
        if (dot > 0) {
            return shape.field(name.substring(0, dot))
                    .filter(field -> field.type() == FieldType.SCOPE)
                    .flatMap(field -> Shape.of(Scope.class)
                            .field(name.substring(dot + 1))
                            .map(part -> new ScopePart(kind, field, part)));
        }
        return shape.field(name)
                .filter(field -> switch (field.type()) {
                    case TEXT, KEY, CODE, DATE, INTEGER, BOOLEAN, DOCUMENT -> true;
                    case SCOPE, TRANSLATIONS, EXTRA -> false;
                })
                .map(field -> new Whole(kind, field));
    }

    private static Optional<Enum<?>> value(Field field, String code) {
        for (var value : field.valueClass().getEnumConstants()) {
            if (value instanceof Enum<?> each && Codes.of(each).equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
