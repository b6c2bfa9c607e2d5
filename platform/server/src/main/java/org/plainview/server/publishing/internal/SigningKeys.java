package org.plainview.server.publishing.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plainview.record.EditionKeys;
import org.plainview.record.EditionSigner;
import org.plainview.server.publishing.SigningKeyring;
import org.plainview.server.tenancy.AcrossDistricts;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The key of {@code plainview.signing-key-file} (Ed25519, PKCS #8 in PEM), and the public halves of all keys that this
 * platform ever used. To change the key, put another into the file and restart: the old editions stay verifiable.
 */
@Component
final class SigningKeys implements SigningKeyring, InitializingBean {
    private static final String HOW_TO_MEND =
            "; write one with: openssl genpkey -algorithm ed25519 -out FILE, and set plainview.signing-key-file to FILE";

    private final EditionSigner signer;
    private final PublicKey publicKey;
    private final AcrossDistricts across;
    private final JdbcClient jdbc;
    private final TransactionTemplate reading;

    SigningKeys(
            @Value("${plainview.signing-key-file:#{null}}") @Nullable Path file,
            AcrossDistricts across,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        var keys = read(file);
        this.signer = new EditionSigner(keys);
        this.publicKey = keys.getPublic();
        this.across = across;
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Makes the public half known before anything is signed with the key. */
    @Override
    public void afterPropertiesSet() {
        if (!publicKeys().containsKey(signer.keyId())) {
            across.call(
                    "register signing key " + signer.keyId(),
                    across -> across.sql(
                                    "INSERT INTO edition_key (id, public_key) VALUES (:id, :key) ON CONFLICT DO NOTHING")
                            .param("id", signer.keyId())
                            .param("key", EditionKeys.write(publicKey))
                            .update());
        }
    }

    EditionSigner signer() {
        return signer;
    }

    @Override
    public SortedMap<String, PublicKey> publicKeys() {
        var keys = new TreeMap<String, PublicKey>();
        reading.executeWithoutResult(status -> jdbc.sql("SELECT id, public_key FROM edition_key")
                .query(row -> {
                    keys.put(row.getString("id"), EditionKeys.readPublic(row.getString("public_key")));
                }));
        return keys;
    }

    private static KeyPair read(@Nullable Path file) {
        if (file == null) {
            throw new IllegalStateException("There is no key to sign editions with" + HOW_TO_MEND);
        }
        try {
            var body = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
            var privateKey = EditionKeys.readPrivate(body);
            return new KeyPair(publicOf(privateKey), privateKey);
        } catch (IOException | IllegalArgumentException | GeneralSecurityException unreadable) {
            throw new IllegalStateException(
                    "The key to sign editions with cannot be read from " + file + HOW_TO_MEND, unreadable);
        }
    }

    /**
     * PKCS #8 holds only the private half, and the JDK offers no way from it to the public one but to make the pair anew
     * from the same seed.
     */
    private static PublicKey publicOf(PrivateKey key) throws GeneralSecurityException {
        var seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
        var pair = generator.generateKeyPair();
        if (!Arrays.equals(pair.getPrivate().getEncoded(), key.getEncoded())) {
            throw new GeneralSecurityException("this Java platform does not make a pair of keys from a seed");
        }
        return pair.getPublic();
    }

    /** Says what it was given instead of anything random. */
    private static final class Given extends SecureRandom {
        private final byte[] seed;

        Given(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
