package org.plainview.local;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The key in which this platform wraps the keys of its districts: 256 bits in base64. */
final class DataKey {
    private static final int BYTES = 32;

    private DataKey() {}

    /** The file of the key in {@code directory}: without it, what people told the districts is lost. */
    static Path in(Path directory) throws IOException {
        return KeyFile.in(directory, "data-key", DataKey::generate);
    }

    private static String generate() {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key) + "\n";
    }
}
