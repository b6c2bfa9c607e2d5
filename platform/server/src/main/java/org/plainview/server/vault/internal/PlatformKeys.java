package org.plainview.server.vault.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of {@code plainview.data-key-file}, in which the keys of districts are wrapped: 256 bits each, in base64, one a line.
 * The first wraps; the others still unwrap. To change the key, put a new line above the old one and restart.
 */
@Component
final class PlatformKeys {
    private static final String HOW_TO_MEND =
            "; write one with: openssl rand -base64 32 > FILE, and set plainview.data-key-file to FILE";
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 6;

    private final Map<String, SecretKey> keys;

    PlatformKeys(@Value("${plainview.data-key-file:#{null}}") @Nullable Path file) {
        keys = read(file);
    }

    /** By what the key that wraps is known: it tells nothing of the key. */
    String newest() {
        return keys.keySet().iterator().next();
    }

    Optional<SecretKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    private static Map<String, SecretKey> read(@Nullable Path file) {
        if (file == null) {
            throw new IllegalStateException("There is no key to keep personal data with" + HOW_TO_MEND);
        }
        var found = new LinkedHashMap<String, SecretKey>();
        try {
            for (var line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    var key = Base64.getDecoder().decode(line.strip());
                    if (key.length != KEY_BYTES) {
                        throw new IllegalArgumentException("a line holds no 256 bits");
                    }
                    found.put(id(key), new SecretKeySpec(key, "AES"));
                }
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "The key to keep personal data with cannot be read from " + file + HOW_TO_MEND, unreadable);
        }
        if (found.isEmpty()) {
            throw new IllegalStateException(file + " holds no key to keep personal data with" + HOW_TO_MEND);
        }
        return found;
    }

    private static String id(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
