package org.plainview.server.policies.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.plainview.server.shared.FileContent;

/** The letters of a text file, whichever program wrote it, with one kind of line break. */
final class PlainText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private PlainText() {}

    /** As its byte order mark says, else UTF-8 if it is valid UTF-8, else Windows-1252. */
    static String of(byte[] content) {
        return decoded(content)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\f', '\n')
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }

    private static String decoded(byte[] content) {
        if (FileContent.startsWith(content, 0xef, 0xbb, 0xbf)) {
            return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
        } else if (FileContent.startsWith(content, 0xff, 0xfe)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        } else if (FileContent.startsWith(content, 0xfe, 0xff)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            return new String(content, WINDOWS);
        }
    }
}
