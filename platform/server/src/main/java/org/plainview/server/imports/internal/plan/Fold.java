package org.plainview.server.imports.internal.plan;

import java.text.Normalizer;
import java.util.Locale;

/** Texts without what does not tell them apart on a sheet: case, spaces, accents, punctuation, breaks inside a word. */
final class Fold {
    private Fold() {}

    static String of(String text) {
        var folded = new StringBuilder(text.length());
        boolean plain = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                folded.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                folded.append((char) (c + ('a' - 'A')));
            } else if (c > 127) {
                plain = false;
                break;
            }
        }
        if (plain) {
            // "#" and the like are headings too.
            return folded.isEmpty() ? text.strip() : folded.toString();
        }
        var letters = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
        return letters.isEmpty() ? text.strip() : letters;
    }
}
