package org.plainview.server.policies.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.plainview.server.shared.ProblemException;
import org.springframework.http.HttpStatus;

/**
 * What lies in a ZIP file, read in one pass and never written to a disk. What programs put beside the files of people is
 * passed over.
 */
final class ZippedFiles {
    static final int MOST_FILES = 1_000;
    static final int LARGEST_FILE = 25 * 1024 * 1024;
    /** All files together: what one request may hold in memory. */
    static final int MOST_BYTES = 100 * 1024 * 1024;

    private static final int LONGEST_PATH = 400;

    private ZippedFiles() {}

    /** @throws ProblemException if it is damaged, or unpacks to more than it should; then nothing of it is kept */
    static List<NamedFile> of(byte[] zip) {
        var files = new ArrayList<NamedFile>();
        long total = 0;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!isOfPeople(entry)) {
                    total += in.skip(MOST_BYTES + 1L);
                } else if (files.size() == MOST_FILES) {
                    throw refused("policy-zip-too-many", MOST_FILES);
                } else {
                    var content = in.readNBytes(LARGEST_FILE + 1);
                    total += content.length > LARGEST_FILE ? MOST_BYTES + 1L : content.length;
                    files.add(new NamedFile(path(entry), content));
                }
                if (total > MOST_BYTES) {
                    throw refused("policy-zip-too-large", path(entry), MOST_BYTES / (1024 * 1024));
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw refused("policy-zip-damaged");
        }
        if (files.isEmpty()) {
            throw refused("policy-zip-empty");
        }
        return files;
    }

    private static boolean isOfPeople(ZipEntry entry) {
        var path = path(entry);
        var name = path.substring(path.lastIndexOf('/') + 1);
        return !entry.isDirectory()
                && !path.startsWith("__MACOSX/")
                && !name.startsWith(".")
                && !name.startsWith("~$")
                && !name.equalsIgnoreCase("thumbs.db");
    }

    private static String path(ZipEntry entry) {
        var path = entry.getName().replace('\\', '/').replaceAll("\\p{Cntrl}", "");
        return path.length() <= LONGEST_PATH ? path : path.substring(path.length() - LONGEST_PATH);
    }

    private static ProblemException refused(String code, Object... arguments) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, code, arguments);
    }
}
