package org.plainview.local;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The Ed25519 key with which this platform signs its editions: PKCS #8 in PEM, readable by its owner only. */
final class SigningKey {
    private SigningKey() {}

    /** The file of the key in {@code directory}; the key is made on first need and stays, because editions are checked against it. */
    static Path in(Path directory) throws IOException {
        return KeyFile.in(directory, "edition-signing-key", SigningKey::generate);
    }

    private static String generate() {
        try {
            var key = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
            return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK since 15 has Ed25519", e);
        }
    }
}
