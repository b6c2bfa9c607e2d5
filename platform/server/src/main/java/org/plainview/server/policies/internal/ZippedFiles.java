package org.plainview.server.policies.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.SentZip;
import org.springframework.http.HttpStatus;

/** What lies in a ZIP file ({@link SentZip}). What programs put beside the files of people is passed over. */
final class ZippedFiles {
    static final int MOST_FILES = 1_000;
    static final int LARGEST_FILE = 25 * 1024 * 1024;
    /** All files together: what one request may hold in memory. */
    static final int MOST_BYTES = 100 * 1024 * 1024;

    private static final SentZip.Limits LIMITS = new SentZip.Limits(MOST_FILES, LARGEST_FILE, MOST_BYTES);

    private ZippedFiles() {}

    /** @throws ProblemException if it is damaged, or unpacks to more than it should; then nothing of it is kept */
    static List<NamedFile> of(byte[] zip) {
        var files = new ArrayList<NamedFile>();
        try {
            SentZip.read(
                    new ByteArrayInputStream(zip),
                    LIMITS,
                    ZippedFiles::isOfPeople,
                    (path, content) -> files.add(new NamedFile(path, content.readAllBytes())));
        } catch (SentZip.RefusedZipException refused) {
            throw switch (refused.fault()) {
                case DAMAGED -> refused("policy-zip-damaged");
                case TOO_MANY_FILES -> refused("policy-zip-too-many", MOST_FILES);
                case TOO_LARGE -> refused("policy-zip-too-large", refused.path(), MOST_BYTES / (1024 * 1024));
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (files.isEmpty()) {
            throw refused("policy-zip-empty");
        }
        return files;
    }

    private static boolean isOfPeople(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return !path.startsWith("__MACOSX/")
                && !name.startsWith(".")
                && !name.startsWith("~$")
                && !name.equalsIgnoreCase("thumbs.db");
    }

    private static ProblemException refused(String code, Object... arguments) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, code, arguments);
    }
}
