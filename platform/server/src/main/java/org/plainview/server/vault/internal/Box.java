package org.plainview.server.vault.internal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.plainview.server.vault.Vault.BrokenSealException;

/** AES in Galois/Counter Mode (NIST SP 800-38D) with a random nonce of 96 bits before, and a tag of 128 bits after, what it hides. */
final class Box {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();

    /** @param bound must be the same to open it again */
    byte[] close(SecretKey key, byte[] plain, byte[] bound) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var hidden = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(plain);
            var closed = Arrays.copyOf(nonce, NONCE_BYTES + hidden.length);
            System.arraycopy(hidden, 0, closed, NONCE_BYTES, hidden.length);
            return closed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + CIPHER, impossible);
        }
    }

    byte[] open(SecretKey key, byte[] closed, byte[] bound) {
        if (closed.length < NONCE_BYTES) {
            throw new BrokenSealException("a seal is cut short");
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(closed, NONCE_BYTES), bound)
                    .doFinal(closed, NONCE_BYTES, closed.length - NONCE_BYTES);
        } catch (GeneralSecurityException broken) {
            throw new BrokenSealException("a seal does not open", broken);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }
}
