package org.plainview.server.imports.internal.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** An uploaded file: finds out what it is, whatever its name says, and opens it if it is safe to read. */
public final class SheetFile {
    private SheetFile() {}

    /**
     * @param name the file's name on the sender's machine
     * @throws RefusedFileException if the file should not be read
     */
    public static Sheets open(Path file, String name) throws IOException {
        long size = Files.size(file);
        if (size > Limits.FILE_BYTES) {
            throw new RefusedFileException("import-file-too-large", Limits.FILE_BYTES / (1024 * 1024));
        } else if (size == 0) {
            throw new RefusedFileException("import-empty");
        }
        var content = content(file);
        var extension = extension(name);
        return switch (extension) {
            case "csv", "tsv", "txt" -> {
                if (content != Content.TEXT) {
                    throw new RefusedFileException("import-not-what-it-says", "CSV", content);
                }
                yield new CsvFile(file);
            }
            case "xlsx" -> {
                if (content != Content.ZIP) {
                    throw new RefusedFileException("import-not-what-it-says", "XLSX", content);
                }
                yield XlsxFile.open(file);
            }
            case "xls", "xlsm", "xlsb", "ods", "numbers" ->
                throw new RefusedFileException("import-other-spreadsheet", extension);
            default -> throw new RefusedFileException("import-unknown-format");
        };
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT).strip();
    }

    /** What a file is by its first bytes. */
    public enum Content {
        TEXT,
        ZIP,
        OLD_OFFICE,
        PDF,
        IMAGE,
        HTML,
        XML,
        JSON,
        PROGRAM,
        BINARY
    }

    private static Content content(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(1024);
        }
        if (TextFile.startsWith(head, 'P', 'K')) {
            return Content.ZIP;
        } else if (TextFile.startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            return Content.OLD_OFFICE;
        } else if (TextFile.startsWith(head, '%', 'P', 'D', 'F')) {
            return Content.PDF;
        } else if (TextFile.startsWith(head, 0x89, 'P', 'N', 'G')
                || TextFile.startsWith(head, 'G', 'I', 'F', '8')
                || TextFile.startsWith(head, 0xff, 0xd8, 0xff)) {
            return Content.IMAGE;
        } else if ((TextFile.startsWith(head, 'M', 'Z') && hasZero(head))
                || TextFile.startsWith(head, 0x7f, 'E', 'L', 'F')) {
            return Content.PROGRAM;
        }
        boolean marked = TextFile.startsWith(head, 0xff, 0xfe) || TextFile.startsWith(head, 0xfe, 0xff);
        return marked ? Content.TEXT : hasZero(head) ? Content.BINARY : text(head);
    }

    /** Registers of students are often exported as a web page under the name of a spreadsheet. */
    private static Content text(byte[] head) {
        var beginning = new String(head, StandardCharsets.ISO_8859_1)
                .replace("\u00ef\u00bb\u00bf", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (beginning.startsWith("<!doctype html") || beginning.startsWith("<html") || beginning.startsWith("<table")) {
            return Content.HTML;
        } else if (beginning.startsWith("<?xml")) {
            return Content.XML;
        } else if (beginning.startsWith("{\"") || beginning.startsWith("[{") || beginning.startsWith("{\n")) {
            return Content.JSON;
        }
        return Content.TEXT;
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }
}
