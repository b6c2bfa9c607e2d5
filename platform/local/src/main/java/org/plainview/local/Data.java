package org.plainview.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The directory with all that a local platform keeps, held by one platform at a time. */
final class Data implements AutoCloseable {
    private final Path directory;
    private final FileChannel channel;
    private final FileLock lock;

    private Data(Path directory, FileChannel channel, FileLock lock) {
        this.directory = directory;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * @param fresh true to delete what stands there
     * @throws StartFailure if another platform holds it, or the disk is full
     */
    static Data open(Path directory, boolean fresh) {
        try {
            Files.createDirectories(directory);
            // Beside the directory and not in it: it must outlast a fresh start.
            var channel = FileChannel.open(
                    directory.resolveSibling(directory.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StartFailure("Plainview already runs on " + directory
                        + ". Stop it, or give this one a directory of its own with -Ddata=<directory>.");
            }
            var data = new Data(directory, channel, lock);
            try {
                data.prepare(fresh);
            } catch (IOException | RuntimeException e) {
                data.close();
                throw e;
            }
            return data;
        } catch (IOException e) {
            throw StartFailure.of("The data directory " + directory, e);
        }
    }

    Path resolve(String name) {
        return directory.resolve(name);
    }

    Path directory() {
        return directory;
    }

    Room room() {
        return Room.of(directory);
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("the lock of " + directory + " cannot be released", e);
        }
    }

    private void prepare(boolean fresh) throws IOException {
        if (fresh) {
            requireOurs();
            EmbeddedDatabase.endOrphan(resolve("postgres/cluster"));
            Directories.delete(directory);
            Files.createDirectories(directory);
        }
        room().requireEnough();
    }

    /** A slip of the hand must not delete somebody's home. */
    private void requireOurs() throws IOException {
        try (var files = Files.list(directory)) {
            if (files.findAny().isPresent() && !Files.exists(resolve("secrets.properties"))) {
                throw new StartFailure(
                        directory + " is not empty and is no data directory of Plainview; nothing was deleted.");
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisVirtualMachine) {
            return null;
        }
    }
}
