package org.plainview.server.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.plainview.server.shared.FileContent;

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
        var content = FileContent.of(file);
        var extension = extension(name);
        return switch (extension) {
            case "csv", "tsv", "txt" -> {
                if (content != FileContent.TEXT) {
                    throw new RefusedFileException("import-not-what-it-says", "CSV", content);
                }
                yield new CsvFile(file);
            }
            case "xlsx" -> {
                if (content != FileContent.ZIP) {
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
}
