package org.plainview.server.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is by its first bytes, whatever its name says. */
public enum FileContent {
    TEXT,
    ZIP,
    OLD_OFFICE,
    PDF,
    PNG,
    JPEG,
    GIF,
    WEBP,
    SVG,
    HTML,
    XML,
    JSON,
    PROGRAM,
    BINARY;

    private static final int HEAD = 1024;

    public static FileContent of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return of(in.readNBytes(HEAD));
        }
    }

    /** @param bytes the file, or at least its first {@value #HEAD} bytes */
    public static FileContent of(byte[] bytes) {
        if (startsWith(bytes, 'P', 'K')) {
            return ZIP;
        } else if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            return OLD_OFFICE;
        } else if (startsWith(bytes, '%', 'P', 'D', 'F')) {
            return PDF;
        } else if (startsWith(bytes, 0x89, 'P', 'N', 'G')) {
            return PNG;
        } else if (startsWith(bytes, 'G', 'I', 'F', '8')) {
            return GIF;
        } else if (startsWith(bytes, 0xff, 0xd8, 0xff)) {
            return JPEG;
        } else if (startsWith(bytes, 'R', 'I', 'F', 'F')
                && bytes.length >= 12
                && latin(bytes, 8, 4).equals("WEBP")) {
            return WEBP;
        }
        boolean hasZero = latin(bytes, 0, HEAD).indexOf(0) >= 0;
        if ((startsWith(bytes, 'M', 'Z') && hasZero) || startsWith(bytes, 0x7f, 'E', 'L', 'F')) {
            return PROGRAM;
        }
        boolean marked = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
        return marked ? TEXT : hasZero ? BINARY : text(bytes);
    }

    /** Registers of students are often exported as a web page under the name of a spreadsheet. */
    private static FileContent text(byte[] bytes) {
        var beginning = latin(bytes, 0, HEAD)
                .replace("\u00ef\u00bb\u00bf", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (beginning.startsWith("<!doctype html") || beginning.startsWith("<html") || beginning.startsWith("<table")) {
            return HTML;
        } else if (beginning.startsWith("<") && beginning.contains("<svg")) {
            return SVG;
        } else if (beginning.startsWith("<?xml")) {
            return XML;
        } else if (beginning.startsWith("{\"") || beginning.startsWith("[{") || beginning.startsWith("{\n")) {
            return JSON;
        }
        return TEXT;
    }

    private static String latin(byte[] bytes, int from, int length) {
        return new String(bytes, from, Math.min(length, bytes.length - from), StandardCharsets.ISO_8859_1);
    }

    /** The message that says what the content is, for {@link ProblemException#field}. */
    public String message() {
        return "content." + name().toLowerCase(Locale.ROOT);
    }

    public static boolean startsWith(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
