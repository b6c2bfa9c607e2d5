package org.plainview.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How editions are hashed, so that each names the one before. */
public final class EditionChain {
    /** What the first edition has in place of the hash of the one before. */
    public static final String NO_PREVIOUS = "0".repeat(64);

    private EditionChain() {}

    /** The hash by which the next edition, pages and feeds name an edition: SHA-256 of {@link EditionHeader#canonical}. */
    public static String hash(EditionHeader header) {
        return sha256(header.canonical());
    }

    /** SHA-256 in lower-case hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
