package org.plainview.server.mail;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person, in words that are already in the reader's language. It goes out as plain text and as HTML with the
 * same words.
 *
 * @param lines what the letter tells, one thing each, after the paragraphs
 * @param button what the one thing to do is called; null where there is nothing to do
 * @param link where it is done; shown in full as well, because people are told to look before they click
 * @param list what makes it one of many that the reader asked for; null for a letter of its own
 */
public record Letter(
        String to,
        Locale language,
        String subject,
        List<String> paragraphs,
        List<Line> lines,
        @Nullable String button,
        @Nullable String link,
        List<String> after,
        @Nullable OfList list) {
    public Letter {
        paragraphs = List.copyOf(paragraphs);
        lines = List.copyOf(lines);
        after = List.copyOf(after);
    }

    /** A letter of its own, in paragraphs. */
    public Letter(
            String to,
            Locale language,
            String subject,
            List<String> paragraphs,
            @Nullable String button,
            @Nullable String link,
            List<String> after) {
        this(to, language, subject, paragraphs, List.of(), button, link, after, null);
    }

    @Override
    public String toString() {
        return "Letter[]";
    }

    /** @param href where more of it stands; null where nowhere */
    public record Line(String words, @Nullable String href) {}

    /**
     * How such letters are stopped: by a person at a page, and by a mail program with one POST to the same address (RFC 2369,
     * RFC 8058).
     *
     * @param words what the link to the page is called
     * @param stop the address of the page
     * @param returnTo by what {@link ReturnedLetters} are told which letter came back: lower-case letters and digits, at most
     *     {@link #LONGEST_RETURN} of them
     */
    public record OfList(String words, String stop, String returnTo) {
        public static final int LONGEST_RETURN = 46;

        public OfList {
            if (!returnTo.matches("[a-z0-9]{1," + LONGEST_RETURN + "}")) {
                throw new IllegalArgumentException("not what an address can carry in every mail server");
            }
        }
    }
}
