package org.plainview.server.sheets;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.plainview.server.shared.CountedStream;
import org.plainview.server.shared.FileContent;

/**
 * Reads every part of a workbook's package once, before anything interprets it: counts what it inflates to, and refuses
 * what a workbook of facts has no need of.
 */
final class WorkbookGuard {
    private static final byte[] NONE = {};

    private long inflated;
    private final WorkbookParts parts = new WorkbookParts();

    private WorkbookGuard() {}

    /**
     * @return what its parts say of merged cells
     * @throws RefusedFileException if the package is not a workbook, or not one that is safe to read
     */
    static WorkbookParts check(Path file) throws IOException {
        var guard = new WorkbookGuard();
        try (var zip = new ZipFile(file.toFile())) {
            guard.check(zip);
        } catch (ZipException | EOFException e) {
            throw new RefusedFileException("import-workbook-broken");
        }
        return guard.parts;
    }

    private void check(ZipFile zip) throws IOException {
        if (zip.size() > Limits.PACKAGE_PARTS) {
            throw new RefusedFileException("import-zip-bomb");
        }
        var names = new HashSet<String>();
        for (var entries = zip.entries().asIterator(); entries.hasNext(); ) {
            var name = entries.next().getName().toLowerCase(Locale.ROOT);
            // Two parts of one name: one program would check the first and read the second.
            if (!names.add(name) || name.contains("..") || name.startsWith("/")) {
                throw new RefusedFileException("import-workbook-broken");
            }
        }
        if (!names.contains("[content_types].xml") || !names.contains("xl/workbook.xml")) {
            throw new RefusedFileException("import-not-a-workbook");
        }
        for (var entries = zip.entries().asIterator(); entries.hasNext(); ) {
            checkPart(zip, entries.next());
        }
    }

    private void checkPart(ZipFile zip, ZipEntry entry) throws IOException {
        if (entry.isDirectory()) {
            return;
        }
        var name = entry.getName().toLowerCase(Locale.ROOT);
        refuseByName(name);
        try (var in = new CountedInflation(zip.getInputStream(entry), entry.getCompressedSize())) {
            if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
                parts.check(name, in);
            } else {
                refuseNested(in);
            }
            // The rest counts too, also where the part's beginning said enough.
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void refuseByName(String name) {
        if (name.contains("vbaproject") || name.contains("/macrosheets/") || name.contains("/activex/")) {
            throw new RefusedFileException("import-macros");
        } else if (name.contains("/externallinks/")
                || name.endsWith("/connections.xml")
                || name.contains("/querytables/")
                || name.contains("/webextensions/")
                || name.contains("/model/")) {
            throw new RefusedFileException("import-outward-part");
        } else if (name.contains("/embeddings/")) {
            throw new RefusedFileException("import-embedded-file");
        }
    }

    private static void refuseNested(InputStream in) throws IOException {
        var head = in.readNBytes(4);
        if (FileContent.startsWith(head, 'P', 'K', 3, 4)
                || FileContent.startsWith(head, 0x1f, 0x8b)
                || FileContent.startsWith(head, '7', 'z', 0xbc, 0xaf)
                || FileContent.startsWith(head, 'R', 'a', 'r', '!')) {
            throw new RefusedFileException("import-zip-bomb");
        }
    }

    /** Fails as soon as a part, or all parts together, inflate to more than a real workbook does. */
    private final class CountedInflation extends CountedStream {
        private final long compressed;
        private long read;

        CountedInflation(@Nullable InputStream in, long compressed) {
            super(in == null ? new ByteArrayInputStream(NONE) : in);
            this.compressed = Math.max(1, compressed);
        }

        @Override
        protected void count(int bytes) {
            read += bytes;
            inflated += bytes;
            if (inflated > Limits.INFLATED_BYTES || (read > 1 << 20 && read / compressed > Limits.INFLATION)) {
                throw new RefusedFileException("import-zip-bomb");
            }
        }
    }
}
