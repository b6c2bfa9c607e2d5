package org.plainview.record;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Signs editions with the platform's key. May be shared between threads. */
public final class EditionSigner {
    private static final String ALGORITHM = "Ed25519";
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{128}");

    private final String keyId;
    private final PrivateKey key;

    public EditionSigner(KeyPair keys) {
        this.keyId = EditionKeys.idOf(keys.getPublic());
        this.key = keys.getPrivate();
    }

    /** The name of the key that signs; every header that is sealed here must carry it. */
    public String keyId() {
        return keyId;
    }

    /** @throws IllegalArgumentException if {@code header} names another content or another key */
    public SealedEdition seal(EditionHeader header, byte[] content) {
        if (!header.contentSha256().equals(EditionChain.sha256(content))) {
            throw new IllegalArgumentException("the header is not that of this content");
        }
        if (!header.keyId().equals(keyId)) {
            throw new IllegalArgumentException("the header names the key " + header.keyId() + ", this one is " + keyId);
        }
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(header.canonical());
            var hex = HexFormat.of().formatHex(signature.sign());
            return new SealedEdition(header, EditionChain.hash(header), hex, content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key " + keyId + " cannot sign", e);
        }
    }

    /** Whether {@code signature} is that of {@code header} by {@code key}. */
    public static boolean verify(EditionHeader header, String signature, PublicKey key) {
        // One signature has one form: capitals or anything that a lenient reader would pass over make it another.
        if (!HEX.matcher(signature).matches()) {
            return false;
        }
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(header.canonical());
            return check.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
