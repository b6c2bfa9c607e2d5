package org.plainview.server.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DocumentHash;

/**
 * What is known of a document. Its bytes never change, so neither does this, but for when it was last sent.
 *
 * @param name what the sender's machine called it: a label, never a path
 * @param size in bytes
 * @param accessibility null of a picture
 */
public record Document(
        DocumentHash hash,
        String name,
        DocumentType type,
        long size,
        @Nullable Accessibility accessibility,
        Instant uploadedAt,
        String uploadedBy) {

    /**
     * Whether people who do not see a PDF can read it, as far as a program can tell (PDF/UA-1, ISO 14289-1).
     *
     * @param tagged whether headings, lists and tables are marked as such
     * @param titled whether it says its title, which a screen reader speaks first
     * @param language in which it says that it is written, as a BCP 47 code
     * @param scannedOnly whether no page holds text, only pictures of text
     */
    public record Accessibility(
            int pages,
            boolean tagged,
            boolean titled,
            @Nullable String language,
            boolean scannedOnly) {}

    /** What keeps people who do not see it from reading it, as far as a program can tell; nothing of a text. */
    public List<Barrier> barriers() {
        if (type == DocumentType.MARKDOWN) {
            return List.of();
        } else if (accessibility == null) {
            return List.of(Barrier.PICTURE);
        } else if (accessibility.scannedOnly()) {
            return List.of(Barrier.SCANNED);
        }
        var found = new ArrayList<Barrier>();
        if (!accessibility.tagged()) {
            found.add(Barrier.UNTAGGED);
        }
        if (!accessibility.titled()) {
            found.add(Barrier.UNTITLED);
        }
        if (accessibility.language() == null) {
            found.add(Barrier.NO_LANGUAGE);
        }
        return List.copyOf(found);
    }

    /** What keeps people who do not see a document from reading it. */
    public enum Barrier {
        /** It is a picture. */
        PICTURE,
        /** Its pages are pictures of text. */
        SCANNED,
        /** Headings, lists and tables are not marked as such. */
        UNTAGGED,
        /** It does not say its title. */
        UNTITLED,
        /** It does not say its language. */
        NO_LANGUAGE;

        /** As the API names it: {@code no-language}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The last step of its address: the hash, and what it is. */
    public String fileName() {
        return hash + "." + type.extension();
    }
}
