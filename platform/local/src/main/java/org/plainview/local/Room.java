package org.plainview.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The room on the disk where the data stands: asked for before a start, after one that failed, and while all runs. */
final class Room {
    private static final long MEGABYTE = 1L << 20;
    /** Binaries and a new cluster of PostgreSQL, the accounts of Keycloak, the samples, and some room to work. */
    private static final long NEEDED = 400 * MEGABYTE;
    /** PostgreSQL writes its log in files of 16 MB and gives up where it cannot make the next one. */
    private static final long SHORT = 32 * MEGABYTE;

    private final Path directory;
    private final LongSupplier bytesLeft;
    private boolean said;

    Room(Path directory, LongSupplier bytesLeft) {
        this.directory = directory;
        this.bytesLeft = bytesLeft;
    }

    static Room of(Path directory) {
        return new Room(directory, () -> {
            try {
                return Files.getFileStore(directory).getUsableSpace();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** @throws StartFailure if there is too little for a start */
    void requireEnough() {
        var left = bytesLeft.getAsLong();
        if (left < NEEDED) {
            throw new StartFailure("Only " + left / MEGABYTE + " MB are free where " + directory
                    + " is; Plainview needs " + NEEDED / MEGABYTE
                    + " MB to start. Free some space, or choose another place with -Ddata=<directory>.");
        }
    }

    /** The failure that {@code problem} amounts to, whatever it says, where the disk has filled up meanwhile. */
    Optional<StartFailure> usedUp(Throwable problem) {
        return bytesLeft.getAsLong() < SHORT
                ? Optional.of(new StartFailure(
                        "The disk of " + directory
                                + " has filled up. Free some space and start again, or choose another place with -Ddata=<directory>; nothing was lost.",
                        problem))
                : Optional.empty();
    }

    /** What a person should hear now: once that the disk is nearly full, and once that there is room again. */
    Optional<String> news() {
        var isShort = bytesLeft.getAsLong() < SHORT;
        if (isShort == said) {
            return Optional.empty();
        }
        said = isShort;
        return Optional.of(
                isShort
                        ? "The disk of " + directory
                                + " is full: nothing more can be saved. Free some space; what was saved is safe."
                        : "The disk of " + directory
                                + " has room again. If saving still fails, stop Plainview and start it again.");
    }
}
