package org.plainview.server.documents.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.plainview.server.shared.ProblemException;

/** A text in Markdown: UTF-8, whole and without what no text holds. */
final class ExaminedText {
    /** In bytes: the longest manual of a board as one text is a third of it. */
    static final int LONGEST = 2_000_000;

    private ExaminedText() {}

    /** @throws ProblemException if it is too long or not in UTF-8 */
    static Examined of(byte[] content) {
        if (content.length > LONGEST) {
            throw ExaminedPdf.refused("document-text-too-long", LONGEST / 1_000_000);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw ExaminedPdf.refused("document-not-utf-8");
            }
            return new Examined(null, text);
        } catch (CharacterCodingException otherwise) {
            throw ExaminedPdf.refused("document-not-utf-8");
        }
    }
}
