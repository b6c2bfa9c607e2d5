package org.plainview.record;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The Ed25519 keys (RFC 8032) that sign editions, and their forms on paper. */
public final class EditionKeys {
    private static final String ALGORITHM = "Ed25519";
    private static final int ID_LENGTH = 16;

    private EditionKeys() {}

    public static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no Ed25519", e);
        }
    }

    /** The short name of a key: the first 16 hexadecimal digits of the SHA-256 of its X.509 form. */
    public static String idOf(PublicKey key) {
        return EditionChain.sha256(key.getEncoded()).substring(0, ID_LENGTH);
    }

    /** The X.509 form (RFC 8410) in Base64. */
    public static String write(PublicKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** The PKCS #8 form (RFC 8410) in Base64. A secret. */
    public static String write(PrivateKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** @throws IllegalArgumentException if {@code text} is not what {@link #write(PublicKey)} writes */
    public static PublicKey readPublic(String text) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this is not an Ed25519 public key in X.509 form, in Base64", e);
        }
    }

    /** @throws IllegalArgumentException if {@code text} is not what {@link #write(PrivateKey)} writes */
    public static PrivateKey readPrivate(String text) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this is not an Ed25519 private key in PKCS #8 form, in Base64", e);
        }
    }

    private static byte[] bytes(String text) {
        return Base64.getMimeDecoder().decode(text.strip());
    }
}
