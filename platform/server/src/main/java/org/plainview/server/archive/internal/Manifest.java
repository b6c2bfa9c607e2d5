package org.plainview.server.archive.internal;

import java.util.List;
import java.util.Objects;

/**
 * What an archive holds beside this list itself.
 *
 * @param format {@link #FORMAT}
 * @param version of the format, at most {@link #VERSION}
 */
record Manifest(String format, int version, List<File> files) {
    static final String FORMAT = "plainview-archive";
    static final int VERSION = 1;

    Manifest {
        files = List.copyOf(files);
    }

    /** @param size in bytes */
    record File(String name, long size, String sha256) {
        File {
            Objects.requireNonNull(name);
            Objects.requireNonNull(sha256);
        }
    }

    static Manifest of(List<File> files) {
        return new Manifest(FORMAT, VERSION, files);
    }

    boolean isOfThisVersion() {
        return FORMAT.equals(format) && version == VERSION;
    }
}
