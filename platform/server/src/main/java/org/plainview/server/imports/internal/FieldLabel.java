package org.plainview.server.imports.internal;

import java.util.Locale;
import org.plainview.record.Codes;
import org.plainview.record.FerpaException;
import org.plainview.record.FieldLabels;
import org.plainview.record.ItemKind;
import org.plainview.record.Justification;
import org.plainview.server.imports.internal.plan.OwnHeadings;
import org.plainview.server.imports.internal.plan.SheetShape;
import org.plainview.server.imports.internal.plan.Slot;
import org.plainview.server.imports.internal.plan.Target;
import org.plainview.server.shared.Words;

/** What people call a field that a column can be mapped to: what the record calls it everywhere. */
final class FieldLabel {
    private FieldLabel() {}

    /** @param name one of {@link Target#fields()}, a translation or the field of a plugin */
    static String of(String name, Target target, Words words, Locale language) {
        int dot = name.indexOf('.');
        if (target.shape() == SheetShape.LONG || dot < 0) {
            return label(name, target.kind(), words, language);
        }
        // The columns of a wide sheet belong to two kinds of items.
        var kind = name.substring(0, dot).equals("recipient") ? ItemKind.RECIPIENT : ItemKind.DISCLOSURE;
        return words.say(
                language,
                "imports.field-of",
                FieldLabels.one(kind, language),
                label(name.substring(dot + 1), kind, words, language));
    }

    private static String label(String field, ItemKind kind, Words words, Locale language) {
        if (field.equals(Slot.MARK)) {
            return words.say(language, "imports.mark");
        }
        int colon = field.indexOf(':');
        if (field.startsWith(Slot.EXTRA) && Target.EXTRAS.contains(field.substring(colon + 1))) {
            return words.say(language, "imports.extra." + field.substring(colon + 1));
        }
        return colon < 0 || field.startsWith(Slot.EXTRA)
                ? OwnHeadings.of(kind, field, language)
                : FieldLabels.value(tick(field.substring(0, colon), field.substring(colon + 1)), language);
    }

    private static Enum<?> tick(String field, String code) {
        return field.equals("justifications")
                ? Codes.find(Justification.class, code).orElseThrow()
                : Codes.find(FerpaException.class, code).orElseThrow();
    }
}
