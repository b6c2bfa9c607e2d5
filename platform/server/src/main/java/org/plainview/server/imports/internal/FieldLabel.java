package org.plainview.server.imports.internal;

import java.util.Locale;
import org.plainview.server.shared.Words;

/** What people call a field that a column can be mapped to. */
final class FieldLabel {
    private FieldLabel() {}

    /** @param owned whether the name begins with the kind of item that has the field: {@code recipient.name} */
    static String of(String name, boolean owned, Words words, Locale language) {
        int dot = name.indexOf('.');
        if (!owned || dot < 0) {
            return label(name, words, language);
        }
        var field = name.substring(dot + 1);
        return words.say(language, "imports.field-of." + name.substring(0, dot), label(field, words, language));
    }

    private static String label(String field, Words words, Locale language) {
        if (field.startsWith("extra:")) {
            return words.say(language, "imports.field." + field.substring("extra:".length()));
        }
        int colon = field.indexOf(':');
        return colon < 0
                ? words.say(language, "imports.field." + field)
                : words.say(language, "imports.tick." + field.substring(colon + 1));
    }
}
