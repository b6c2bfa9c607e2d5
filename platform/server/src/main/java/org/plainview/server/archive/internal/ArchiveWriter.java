package org.plainview.server.archive.internal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.plainview.server.site.SiteCopies;
import tools.jackson.databind.json.JsonMapper;

/** Writes an archive file by file and holds none of them. Equal files in equal order give equal bytes. */
final class ArchiveWriter implements SiteCopies.Sink {
    private final ZipOutputStream zip;
    private final List<Manifest.File> files = new ArrayList<>();

    ArchiveWriter(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    @Override
    public void file(String path, SiteCopies.Content content) throws IOException {
        begin(path);
        var counted = new Counted(zip);
        content.writeTo(counted);
        zip.closeEntry();
        files.add(new Manifest.File(path, counted.size, counted.sha256()));
    }

    void file(String path, byte[] content) throws IOException {
        file(path, out -> out.write(content));
    }

    /**
     * Writes the manifest and the end of the ZIP. Nothing else writes that end: an archive that failed half way must not look
     * whole.
     */
    void finish() throws IOException {
        begin(ArchiveFiles.MANIFEST);
        zip.write(JsonMapper.shared().writeValueAsBytes(Manifest.of(files)));
        zip.closeEntry();
        zip.finish();
    }

    private void begin(String path) throws IOException {
        var entry = new ZipEntry(path);
        // One for all, since only what is in a file should make a difference; a ZIP keeps no zone and nothing before
        // 1980.
        entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        zip.putNextEntry(entry);
    }

    /** What goes into one file. */
    private static final class Counted extends FilterOutputStream {
        private final MessageDigest digest;
        private long size;

        Counted(OutputStream out) {
            super(out);
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            digest.update(bytes, from, length);
            size += length;
        }

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
