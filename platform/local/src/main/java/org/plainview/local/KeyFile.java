package org.plainview.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A key in a file that only its owner can read. It is made on first need and never again. */
final class KeyFile {
    private KeyFile() {}

    /** The file {@code <name>.pem} of {@code directory}, with what {@code key} gave when it was first needed. */
    static Path in(Path directory, String name, Supplier<String> key) throws IOException {
        var file = directory.resolve(name + ".pem");
        if (!Files.exists(file)) {
            var beside = directory.resolve(name + ".new");
            Files.deleteIfExists(beside);
            Files.createFile(
                    beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(beside, key.get());
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }
}
