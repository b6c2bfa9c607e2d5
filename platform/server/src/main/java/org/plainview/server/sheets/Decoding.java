package org.plainview.server.sheets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/** What comes of reading a file in an encoding, where something is broken. */
final class Decoding {
    private static final int BUFFER = 1 << 14;

    private final CharBuffer characters = CharBuffer.allocate(BUFFER);
    private int line = 1;
    private char before;
    private int beyondAscii;
    private int broken;
    private int brokenLine;

    private Decoding() {}

    /** @param skipped how many bytes a byte order mark takes */
    static Decoding of(TextFile.Bytes file, Charset charset, int skipped) throws IOException {
        var decoding = new Decoding();
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var in = new BufferedInputStream(file.open())) {
            in.skipNBytes(skipped);
            var bytes = ByteBuffer.allocate(BUFFER);
            int read;
            do {
                read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.limit(bytes.position() + Math.max(0, read));
                bytes.position(0);
                decoding.decode(decoder, bytes, read < 0);
                bytes.compact();
            } while (read >= 0);
        }
        return decoding;
    }

    private void decode(CharsetDecoder decoder, ByteBuffer bytes, boolean end) {
        while (true) {
            var result = decoder.decode(bytes, characters, end);
            count();
            if (result.isError()) {
                bytes.position(bytes.position() + result.length());
                brokenLine = broken == 0 ? line : brokenLine;
                broken++;
            } else if (result.isUnderflow()) {
                return;
            }
        }
    }

    private void count() {
        characters.flip();
        while (characters.hasRemaining()) {
            char c = characters.get();
            if (c == '\r' || (c == '\n' && before != '\r')) {
                line++;
            } else if (c > 127) {
                beyondAscii++;
            }
            before = c;
        }
        characters.clear();
    }

    /** How many characters could be read that are not ASCII. */
    int beyondAscii() {
        return beyondAscii;
    }

    /** How many sequences of bytes could not be read. */
    int broken() {
        return broken;
    }

    /** @throws RefusedFileException with the first line that could not be read to its end */
    void requireSound(Charset charset) {
        if (broken > 0) {
            throw new RefusedFileException("import-encoding", brokenLine, charset.name());
        }
    }
}
