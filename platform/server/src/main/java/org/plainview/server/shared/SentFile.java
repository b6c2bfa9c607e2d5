package org.plainview.server.shared;

import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;

/** What is said of a file that a browser sent. */
public final class SentFile {
    private static final int LONGEST_NAME = 200;

    private SentFile() {}

    /** Its name as a plain label, at most {@value #LONGEST_NAME} characters. Some browsers send the whole path on the sender's machine. */
    public static String label(MultipartFile file) {
        return label(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
    }

    /** The same of a name that came by itself. */
    public static String label(String sent) {
        var name = sent.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
