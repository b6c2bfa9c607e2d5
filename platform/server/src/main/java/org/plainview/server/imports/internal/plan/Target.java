package org.plainview.server.imports.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainview.record.Codes;
import org.plainview.record.FerpaException;
import org.plainview.record.Field;
import org.plainview.record.ItemKind;
import org.plainview.record.Justification;
import org.plainview.record.Shape;

/** What the rows of a sheet become. A wide sheet becomes disclosures, with their recipients and elements. */
public record Target(SheetShape shape, ItemKind kind) {
    /** The fields of plugins that have columns on the wide sheets that states ask for. */
    public static final List<String> EXTRAS = List.of("ut.order", "ut.required", "ut.other");

    static final Target WIDE = new Target(SheetShape.WIDE, ItemKind.DISCLOSURE);
    private static final String RECIPIENT = "recipient.";
    private static final String DISCLOSURE = "disclosure.";

    public Target {
        if (shape == SheetShape.WIDE) {
            kind = ItemKind.DISCLOSURE;
        }
    }

    public static Target longOf(ItemKind kind) {
        return new Target(SheetShape.LONG, kind);
    }

    String section() {
        return shape == SheetShape.WIDE ? "wide" : kind.code();
    }

    /** The names of the fields that a column can be mapped to, in the order in which people should read them. */
    public List<String> fields() {
        if (shape == SheetShape.LONG) {
            return new ArrayList<>(fieldsOf(kind, ""));
        }
        var fields = new ArrayList<String>();
        fields.add(Slot.MARK);
        fieldsOf(ItemKind.RECIPIENT, RECIPIENT).stream()
                .filter(field -> !field.equals(RECIPIENT + "key"))
                .forEach(fields::add);
        for (var field : fieldsOf(ItemKind.DISCLOSURE, DISCLOSURE)) {
            // The recipient and the elements are what the rows and the marks say.
            if (!field.equals(DISCLOSURE + "recipient") && !field.equals(DISCLOSURE + "elements")) {
                fields.add(field);
            }
        }
        for (var justification : Justification.values()) {
            fields.add(DISCLOSURE + "justifications:" + Codes.of(justification));
        }
        for (var exception : FerpaException.values()) {
            fields.add(DISCLOSURE + "ferpaExceptions:" + Codes.of(exception));
        }
        for (var extra : EXTRAS) {
            fields.add(DISCLOSURE + Slot.EXTRA + extra);
        }
        return fields;
    }

    /** What a column is mapped to for a field that a pack adds to items of {@code kind}; empty if no row makes such items. */
    public Optional<String> extra(ItemKind kind, String name) {
        if (shape == SheetShape.LONG) {
            return kind == this.kind ? Optional.of(Slot.EXTRA + name) : Optional.empty();
        }
        return switch (kind) {
            case RECIPIENT -> Optional.of(RECIPIENT + Slot.EXTRA + name);
            case DISCLOSURE -> Optional.of(DISCLOSURE + Slot.EXTRA + name);
            default -> Optional.empty();
        };
    }

    private static List<String> fieldsOf(ItemKind kind, String prefix) {
        var fields = new ArrayList<String>();
        for (var field : Shape.of(kind).fields()) {
            switch (field.type()) {
                case TEXT, KEY, CODE, DATE, INTEGER, BOOLEAN, DOCUMENT -> fields.add(prefix + field.name());
                case SCOPE ->
                    Shape.of(org.plainview.record.Scope.class)
                            .fields()
                            .forEach(part -> fields.add(prefix + field.name() + "." + part.name()));
                case TRANSLATIONS, EXTRA -> {}
            }
        }
        return fields;
    }

    /** The name of the field without which no row of this target can be read. */
    public String identity() {
        return switch (shape) {
            case WIDE -> RECIPIENT + "name";
            case LONG -> nameField(kind).map(Field::name).orElse("recipient");
        };
    }

    /** The field that holds what people call an item of that kind; empty for disclosures, which have no name. */
    static Optional<Field> nameField(ItemKind kind) {
        return Shape.of(kind).fields().stream()
                .filter(field -> field.required() && field.type() == org.plainview.record.FieldType.TEXT)
                .findFirst();
    }

    /** Where a column mapped to {@code name} goes; empty if there is no such field. */
    public Optional<Slot> slot(String name) {
        if (shape == SheetShape.LONG) {
            return Slot.of(kind, name);
        } else if (name.equals(Slot.MARK)) {
            return Optional.of(new Slot.Mark());
        } else if (name.startsWith(RECIPIENT)) {
            return Slot.of(ItemKind.RECIPIENT, name.substring(RECIPIENT.length()));
        } else if (name.startsWith(DISCLOSURE)) {
            return Slot.of(ItemKind.DISCLOSURE, name.substring(DISCLOSURE.length()));
        }
        return Optional.empty();
    }
}
