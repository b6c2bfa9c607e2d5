package org.plainview.server.requests.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.server.vault.Vault;
import org.springframework.stereotype.Component;

/** Seals what people say of themselves, each field of each request for itself. */
@Component
final class RequestSeals {
    private final Vault vault;

    RequestSeals(Vault vault) {
        this.vault = vault;
    }

    String close(String field, UUID request, String words) {
        return vault.seal(field, request, words);
    }

    @Nullable
    String closeIfAny(String field, UUID request, @Nullable String words) {
        return words == null ? null : close(field, request, words);
    }

    /** Null where there is nothing, or nothing any more. */
    @Nullable
    String open(String field, UUID request, @Nullable String sealed) {
        return sealed == null ? null : vault.open(field, request, sealed);
    }

    /** By which a secret that is nowhere kept is known again. */
    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
