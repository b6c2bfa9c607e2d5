package org.plainview.server.archive.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plainview.record.DistrictRecord;
import org.plainview.record.DocumentHash;
import org.plainview.record.json.RecordFormatException;
import org.plainview.record.json.RecordJson;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.SentFile;
import org.plainview.server.shared.SentZip;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An archive that somebody sent, of which every byte was compared with its manifest. Holds its record, and the documents only
 * one at a time.
 */
final class ReceivedArchive {
    /** Of those that are read as a whole. */
    private static final int LARGEST_READ = 64 * 1024 * 1024;

    private static final SentZip.Limits LIMITS = new SentZip.Limits(100_000, 1L << 30, 4L << 30);
    private static final Set<String> READ_WHOLE =
            Set.of(ArchiveFiles.MANIFEST, ArchiveFiles.RECORD, ArchiveFiles.DOCUMENT_LIST);

    private final Path zip;
    private final DistrictRecord record;
    private final Map<String, String> namesOfDocuments;

    private ReceivedArchive(Path zip, DistrictRecord record, Map<String, String> namesOfDocuments) {
        this.zip = zip;
        this.record = record;
        this.namesOfDocuments = namesOfDocuments;
    }

    /** @throws ProblemException if it is not, to the byte, what its manifest says; names the first file that is not */
    static ReceivedArchive check(Path zip, Locale language) throws IOException {
        var seen = new Seen();
        each(zip, seen::look);
        seen.compare();
        var record = seen.record(language);
        var names = seen.namesOfDocuments();
        for (var hash : new TreeSet<>(DocumentHash.in(record))) {
            seen.require(ArchiveFiles.document(hash));
        }
        return new ReceivedArchive(zip, record, names);
    }

    DistrictRecord record() {
        return record;
    }

    /** Takes documents. */
    @FunctionalInterface
    interface DocumentTaker {
        void take(String name, byte[] content);
    }

    /** Hands on the documents that the record names; those that only its editions named have nobody here to name them. */
    void eachDocument(DocumentTaker taker) throws IOException {
        var named = new HashMap<String, DocumentHash>();
        DocumentHash.in(record).forEach(hash -> named.put(ArchiveFiles.document(hash), hash));
        each(zip, (path, content) -> {
            var hash = named.get(path);
            if (hash != null) {
                taker.take(namesOfDocuments.getOrDefault(hash.value(), hash.value()), content.readNBytes(LARGEST_READ));
            }
        });
    }

    private static void each(Path zip, SentZip.Reader reader) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(zip))) {
            SentZip.read(in, LIMITS, path -> true, reader);
        } catch (SentZip.RefusedZipException refused) {
            throw switch (refused.fault()) {
                case DAMAGED ->
                    refused.path().isEmpty() ? refused("archive-no-zip") : refused("archive-damaged", refused.path());
                case TOO_MANY_FILES -> refused("archive-too-many", LIMITS.files());
                case TOO_LARGE -> refused("archive-unpacks-too-large", refused.path());
            };
        }
    }

    private static ProblemException refused(String code, Object... arguments) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, code, arguments);
    }

    /** What was found in one pass. */
    private static final class Seen {
        private final Map<String, Manifest.File> files = new TreeMap<>();
        private final Map<String, byte[]> whole = new HashMap<>();

        void look(String path, InputStream content) throws IOException {
            if (files.containsKey(path)) {
                throw refused("archive-file-twice", path);
            }
            var digest = sha256();
            var hashed = new DigestInputStream(content, digest);
            long size = 0;
            if (READ_WHOLE.contains(path)) {
                var bytes = hashed.readNBytes(LARGEST_READ + 1);
                if (bytes.length > LARGEST_READ) {
                    throw refused("archive-unpacks-too-large", path);
                }
                whole.put(path, bytes);
                size = bytes.length;
            } else {
                size = hashed.transferTo(OutputStream.nullOutputStream());
            }
            files.put(path, new Manifest.File(path, size, HexFormat.of().formatHex(digest.digest())));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        void compare() {
            if (files.isEmpty()) {
                throw refused("archive-no-zip");
            }
            var listed = new TreeMap<String, Manifest.File>();
            manifest().files().forEach(file -> listed.put(file.name(), file));
            listed.forEach((name, file) -> {
                require(name);
                if (!file.equals(files.get(name))) {
                    throw refused("archive-file-changed", name);
                }
            });
            files.forEach((name, file) -> {
                if (!name.equals(ArchiveFiles.MANIFEST) && !listed.containsKey(name)) {
                    throw refused("archive-file-extra", name);
                }
                if (ArchiveFiles.isDocument(name) && !name.endsWith("/" + file.sha256())) {
                    throw refused("archive-file-changed", name);
                }
            });
        }

        void require(String name) {
            if (!files.containsKey(name)) {
                throw refused("archive-file-missing", name);
            }
        }

        private Manifest manifest() {
            var manifest = read(ArchiveFiles.MANIFEST, Manifest.class);
            if (!manifest.isOfThisVersion()) {
                throw refused("archive-other-version");
            }
            return manifest;
        }

        DistrictRecord record(Locale language) {
            try {
                return RecordJson.read(bytes(ArchiveFiles.RECORD));
            } catch (RecordFormatException unreadable) {
                throw refused(
                        "archive-record-unreadable",
                        ArchiveFiles.RECORD,
                        unreadable.path(),
                        unreadable.problem(language));
            }
        }

        Map<String, String> namesOfDocuments() {
            var names = new HashMap<String, String>();
            read(ArchiveFiles.DOCUMENT_LIST, DocumentList.class)
                    .documents()
                    .forEach(document -> names.put(document.sha256(), SentFile.label(document.name())));
            return names;
        }

        private <T> T read(String name, Class<T> type) {
            try {
                return Objects.requireNonNull(JsonMapper.shared().readValue(bytes(name), type));
            } catch (JacksonException | NullPointerException unreadable) {
                throw refused("archive-unreadable", name);
            }
        }

        private byte[] bytes(String name) {
            var bytes = whole.get(name);
            if (bytes == null) {
                throw refused("archive-file-missing", name);
            }
            return bytes;
        }
    }
}
