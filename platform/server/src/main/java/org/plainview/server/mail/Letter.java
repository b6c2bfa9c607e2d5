package org.plainview.server.mail;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person, in words that are already in the reader's language. It goes out as plain text and as HTML with the
 * same words.
 *
 * @param button what the one thing to do is called; null where there is nothing to do
 * @param link where it is done; shown in full as well, because people are told to look before they click
 */
public record Letter(
        String to,
        Locale language,
        String subject,
        List<String> paragraphs,
        @Nullable String button,
        @Nullable String link,
        List<String> after) {
    public Letter {
        paragraphs = List.copyOf(paragraphs);
        after = List.copyOf(after);
    }
}
