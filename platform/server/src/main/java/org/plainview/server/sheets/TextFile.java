package org.plainview.server.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.plainview.server.shared.FileContent;

/**
 * How a text file is written: what its byte order mark says, else UTF-8 if that is what most of it can be, else
 * Windows-1252, which is what Excel writes as "CSV" in the United States. A text that is broken is refused with the line,
 * never mended by guessing.
 *
 * @param markLength how many bytes the byte order mark takes
 */
public record TextFile(Charset charset, int markLength) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Where the bytes of a file come from, each time from its beginning. */
    interface Bytes {
        InputStream open() throws IOException;
    }

    /**
     * The letters of {@code content}, without byte order mark.
     *
     * @throws RefusedFileException if it is not text, or text that is broken somewhere
     */
    public static String read(byte[] content) {
        try {
            var file = examine(() -> new ByteArrayInputStream(content));
            return new String(content, file.markLength(), content.length - file.markLength(), file.charset());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @throws RefusedFileException if it is not text, or text that is broken somewhere */
    static TextFile examine(Bytes file) throws IOException {
        try (var in = file.open()) {
            var head = in.readNBytes(4);
            if (FileContent.startsWith(head, 0xef, 0xbb, 0xbf)) {
                return marked(file, StandardCharsets.UTF_8, 3);
            } else if (FileContent.startsWith(head, 0xff, 0xfe)) {
                return marked(file, StandardCharsets.UTF_16LE, 2);
            } else if (FileContent.startsWith(head, 0xfe, 0xff)) {
                return marked(file, StandardCharsets.UTF_16BE, 2);
            }
        }
        try (var in = file.open()) {
            if (isUtf8Text(in)) {
                return new TextFile(StandardCharsets.UTF_8, 0);
            }
        }
        return new TextFile(unmarked(file), 0);
    }

    private static TextFile marked(Bytes file, Charset charset, int markLength) throws IOException {
        Decoding.of(file, charset, markLength).requireSound(charset);
        return new TextFile(charset, markLength);
    }

    /** Letters that happen to be signs of UTF-8 are rare, so where most of them are, the rest is what was broken. */
    private static Charset unmarked(Bytes file) throws IOException {
        var unicode = Decoding.of(file, StandardCharsets.UTF_8, 0);
        if (unicode.beyondAscii() > unicode.broken()) {
            unicode.requireSound(StandardCharsets.UTF_8);
        }
        Decoding.of(file, WINDOWS, 0).requireSound(WINDOWS);
        return WINDOWS;
    }

    private static boolean isUtf8Text(InputStream in) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(1 << 16);
        var characters = CharBuffer.allocate(1 << 16);
        boolean valid = true;
        for (int read = in.read(bytes.array()); read >= 0; ) {
            bytes.limit(bytes.position() + read);
            refuseBinary(bytes.array(), bytes.position(), read);
            bytes.position(0);
            if (valid && decoder.decode(bytes, characters, false).isError()) {
                valid = false;
            }
            characters.clear();
            // A character may be cut by the end of the buffer; its bytes stand before what is read next.
            if (valid) {
                bytes.compact();
            } else {
                bytes.clear();
            }
            read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        }
        bytes.flip();
        return valid && !decoder.decode(bytes, characters, true).isError();
    }

    /** No text in an encoding that has no byte order mark holds these bytes. */
    private static void refuseBinary(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            int b = bytes[i];
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x0b && b != 0x1a) {
                throw new RefusedFileException("import-not-text");
            }
        }
    }
}
