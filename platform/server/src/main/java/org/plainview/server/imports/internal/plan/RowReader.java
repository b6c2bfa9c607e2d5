package org.plainview.server.imports.internal.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plainview.record.AccessRole;
import org.plainview.record.Agreement;
import org.plainview.record.Contact;
import org.plainview.record.DataCollection;
import org.plainview.record.DataSystem;
import org.plainview.record.DocumentHash;
import org.plainview.record.Element;
import org.plainview.record.Field;
import org.plainview.record.FieldType;
import org.plainview.record.Incident;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Notice;
import org.plainview.record.Policy;
import org.plainview.record.Product;
import org.plainview.record.Purpose;
import org.plainview.record.Question;
import org.plainview.record.Recipient;
import org.plainview.record.Resource;
import org.plainview.record.RetentionRule;
import org.plainview.record.Safeguard;
import org.plainview.record.School;
import org.plainview.server.sheets.CellText;
import org.plainview.server.sheets.SheetRow;

/** Lays the cells of rows over items, and adds the items that cells name and that are not there yet. */
final class RowReader {
    private static final Field PROGRAMS = org.plainview.record.Shape.of(org.plainview.record.Scope.class)
            .field("programs")
            .orElseThrow();
    private final Map<Integer, Slot> slots;
    private final Standing standing;
    private final Effects effects;
    private final CellValue values = new CellValue();

    RowReader(Map<Integer, Slot> slots, Standing standing, Effects effects) {
        this.slots = slots;
        this.standing = standing;
        this.effects = effects;
    }

    /**
     * Lays the cells of the row that belong to items of the draft's kind over it. A blank cell leaves what stands.
     *
     * @return false if a cell could not be read; the problem was reported
     */
    boolean lay(SheetRow row, ItemKind kind, Draft draft) {
        boolean readable = true;
        for (var each : slots.entrySet()) {
            var text = row.cell(each.getKey());
            if (!text.isEmpty()) {
                try {
                    lay(row.number(), each.getValue(), kind, draft, text);
                } catch (CellValue.UnreadableException e) {
                    effects.problem(e.at(row.number(), each.getKey()));
                    readable = false;
                }
            }
        }
        return readable;
    }

    private void lay(int row, Slot slot, ItemKind kind, Draft draft, String text) {
        switch (slot) {
            case Slot.Whole(ItemKind of, Field field) -> {
                if (of == kind && !field.name().equals("key")) {
                    var value = values.read(field, text, (named, name) -> reference(row, named, name));
                    requireDocument(value);
                    if (!saysTheSame(draft.get(field), value, text)) {
                        draft.set(field, value);
                    }
                }
            }
            case Slot.ScopePart(ItemKind of, Field scope, Field part) -> {
                if (of == kind) {
                    draft.setPart(scope, part, values.read(part, text, (named, name) -> reference(row, named, name)));
                }
            }
            case Slot.Extra(ItemKind of, String name) -> {
                // What stood before there was such a field comes back as it is, though no pack would take it.
                if (of == kind && !CellText.clean(draft.extra(name)).equals(text)) {
                    draft.setExtra(name, standing.extras().read(kind, name, text));
                }
            }
            case Slot.Translation(ItemKind of, Field field, String language) -> {
                if (of == kind) {
                    if (field.type() == FieldType.DOCUMENT) {
                        requireDocument(values.read(field, text, (named, name) -> null));
                    }
                    draft.setTranslation(field, language, text);
                }
            }
            case Slot.Tick tick -> {}
            case Slot.Mark mark -> {}
        }
    }

    private void requireDocument(Object value) {
        if (value instanceof DocumentHash document && !standing.has(document)) {
            throw new CellValue.UnreadableException("unknown-document", document.value());
        }
    }

    /** A cell cannot hold every text to the letter: what comes back as it was written out is no change of it. */
    private static boolean saysTheSame(@Nullable Object before, Object value, String text) {
        return before != null
                && !before.equals(value)
                && CellText.clean(WrittenValue.of(before)).equals(text);
    }

    /** The item that a cell names by key or by name; if there is none, a new one of that name. */
    private @Nullable Key reference(int row, Field field, String text) {
        var kind = field.refersTo();
        if (kind == null) {
            // Programs are keys that name no item.
            return field.equals(PROGRAMS) ? keyOf(text) : null;
        }
        if (Key.isValid(text) && standing.isThere(kind, Key.of(text))) {
            return Key.of(text);
        }
        return standing.named(kind, text).orElseGet(() -> {
            var key = keyOf(text);
            var item = key == null ? null : named(kind, standing.freeKey(kind, text), text);
            if (item == null) {
                return null;
            }
            standing.add(kind, item.key(), text);
            effects.item(row, null, item);
            return item.key();
        });
    }

    /** The key that a name suggests; null if it has no letter or digit for one. */
    static @Nullable Key keyOf(String name) {
        try {
            return Key.fromName(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Item named(ItemKind kind, Key key, String name) {
        return switch (kind) {
            case ELEMENT -> Element.named(key, name);
            case SYSTEM -> DataSystem.named(key, name);
            case PURPOSE -> Purpose.named(key, name);
            case RECIPIENT -> Recipient.named(key, name);
            case AGREEMENT -> Agreement.named(key, name);
            case RETENTION -> RetentionRule.named(key, name);
            case POLICY -> Policy.named(key, name);
            case SAFEGUARD -> Safeguard.named(key, name);
            case ACCESS_ROLE -> AccessRole.named(key, name);
            case CONTACT -> Contact.named(key, name);
            case SCHOOL -> School.named(key, name);
            case PRODUCT -> Product.named(key, name);
            case COLLECTION -> DataCollection.named(key, name);
            case NOTICE -> Notice.named(key, name);
            case INCIDENT -> Incident.named(key, name);
            case RESOURCE -> Resource.named(key, name);
            case QUESTION -> Question.named(key, name);
            // None has a name alone by which a cell could mean it: it has a recipient, a policy or a product besides.
            case DISCLOSURE, POLICY_VERSION, PRODUCT_DECISION -> null;
        };
    }
}
