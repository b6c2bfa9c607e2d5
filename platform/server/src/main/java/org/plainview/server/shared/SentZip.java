package org.plainview.server.shared;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP that somebody sent and that may be meant to do harm: read in one pass, bounded by what it unpacks to and not by what
 * it says of itself, and never unpacked to a disk.
 */
public final class SentZip {
    private static final int LONGEST_PATH = 400;

    private final ZipInputStream in;
    private final Limits limits;
    private String path = "";
    private int files;
    private long all;

    private SentZip(InputStream zip, Limits limits) {
        this.in = new ZipInputStream(zip);
        this.limits = limits;
    }

    /**
     * How much a ZIP may hold.
     *
     * @param files that are looked at
     * @param fileBytes of one of them
     * @param allBytes of everything together, also of what is passed over
     */
    public record Limits(int files, long fileBytes, long allBytes) {}

    /** Why a ZIP is not read to its end. */
    public enum Fault {
        DAMAGED,
        TOO_MANY_FILES,
        TOO_LARGE
    }

    /** A ZIP was not read to its end. */
    public static final class RefusedZipException extends IOException {
        private final Fault fault;
        private final String path;

        private RefusedZipException(Fault fault, String path, @Nullable Throwable cause) {
            super(fault + " at " + path, cause);
            this.fault = fault;
            this.path = path;
        }

        public Fault fault() {
            return fault;
        }

        /** The file that was read last; empty where none had begun. */
        public String path() {
            return path;
        }
    }

    /** Looks at one file. */
    @FunctionalInterface
    public interface Reader {
        /**
         * @param path as it stands in the ZIP, with slashes and without control characters: a label, never to open a file with
         * @param content of this file alone; what is not read of it is passed over
         */
        void read(String path, InputStream content) throws IOException;
    }

    /**
     * Hands every file for which {@code wanted} holds to {@code reader}, in the order of the ZIP.
     *
     * @throws RefusedZipException if it is damaged or unpacks to more than it should
     * @throws IOException if {@code zip} cannot be read, and whatever the reader throws
     */
    public static void read(InputStream zip, Limits limits, Predicate<String> wanted, Reader reader)
            throws IOException {
        new SentZip(zip, limits).each(wanted, reader);
    }

    private void each(Predicate<String> wanted, Reader reader) throws IOException {
        for (var entry = next(); entry != null; entry = next()) {
            boolean isWanted = !entry.isDirectory() && wanted.test(path);
            var content = new Content(isWanted ? limits.fileBytes() : limits.allBytes());
            if (isWanted) {
                files++;
                if (files > limits.files()) {
                    throw new RefusedZipException(Fault.TOO_MANY_FILES, path, null);
                }
                reader.read(path, content);
            }
            // Here and not by going on to the next file, which would unpack the rest without a bound.
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private @Nullable ZipEntry next() throws IOException {
        try {
            var entry = in.getNextEntry();
            if (entry != null) {
                path = label(entry.getName());
            }
            return entry;
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw new RefusedZipException(Fault.DAMAGED, path, damaged);
        }
    }

    private static String label(String name) {
        var path = name.replace('\\', '/').replaceAll("\\p{Cntrl}", "");
        return path.length() <= LONGEST_PATH ? path : path.substring(path.length() - LONGEST_PATH);
    }

    /** One file, counted. */
    private final class Content extends InputStream {
        private final long most;
        private long read;

        Content(long most) {
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count;
            try {
                count = in.read(into, from, length);
            } catch (ZipException | EOFException damaged) {
                throw new RefusedZipException(Fault.DAMAGED, path, damaged);
            }
            if (count > 0) {
                read += count;
                all += count;
                if (read > most || all > limits.allBytes()) {
                    throw new RefusedZipException(Fault.TOO_LARGE, path, null);
                }
            }
            return count;
        }
    }
}
