package org.plainview.server.documents.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.sheets.Refusals;
import org.plainview.server.sheets.RefusedFileException;
import org.plainview.server.sheets.StudentLists;

/** A text in Markdown: UTF-8, whole and without what no text holds. */
final class ExaminedText {
    /** In bytes: the longest manual of a board as one text is a third of it. */
    static final int LONGEST = 2_000_000;

    private ExaminedText() {}

    /** @throws ProblemException if it is too long, not in UTF-8 or holds a list of students */
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
            StudentLists.requireNone(text);
            return new Examined(null, text);
        } catch (RefusedFileException students) {
            throw Refusals.problem(students);
        } catch (CharacterCodingException otherwise) {
            throw ExaminedPdf.refused("document-not-utf-8");
        }
    }
}
