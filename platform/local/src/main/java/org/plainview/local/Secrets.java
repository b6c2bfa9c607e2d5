package org.plainview.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The passwords that the parts use among themselves, made at random on first need and kept in the data directory, readable by
 * its owner only.
 */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties values = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    static Secrets in(Path directory) {
        var secrets = new Secrets(directory.resolve("secrets.properties"));
        secrets.read();
        return secrets;
    }

    /** The secret called {@code name}; the same one at every start on this data directory. */
    String get(String name) {
        return get(name, 24);
    }

    /** As {@link #get}, short enough for a person to type: no secret for anything but samples. */
    String readable(String name) {
        return get(name, 5);
    }

    private synchronized String get(String name, int length) {
        var known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        var made = HexFormat.of().formatHex(bytes);
        values.setProperty(name, made);
        write();
        return made;
    }

    /** True if {@code name} was made at an earlier start. */
    synchronized boolean knows(String name) {
        return values.containsKey(name);
    }

    Path file() {
        return file;
    }

    private void read() {
        if (!Files.exists(file)) {
            return;
        }
        try (var in = Files.newInputStream(file)) {
            values.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Beside and then in its place, so that a full disk or a kill leaves the old file whole. */
    private void write() {
        try {
            Files.createDirectories(file.getParent());
            var beside = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(beside);
            Files.createFile(
                    beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = Files.newOutputStream(beside)) {
                values.store(out, null);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
