package org.plainview.server.vault.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each district has a key from the first words on that it seals, and a new one each year. Which is the newest is asked of the
 * database every time: a key that was made in a transaction that came to nothing must never seal anything.
 */
@Component
class DistrictVault implements Vault {
    private static final Duration KEY_SERVES = Duration.ofDays(365);
    private static final Duration HELD = Duration.ofMinutes(10);
    private static final int MOST_HELD = 5_000;
    private static final int KEY_BYTES = 32;

    private final KeyMapper mapper;
    private final PlatformKeys platform;
    private final Box box = new Box();
    private final SecureRandom random = new SecureRandom();
    private final Cache<Held, SecretKey> held =
            Caffeine.newBuilder().maximumSize(MOST_HELD).expireAfterWrite(HELD).build();

    DistrictVault(KeyMapper mapper, PlatformKeys platform) {
        this.mapper = mapper;
        this.platform = platform;
    }

    /** What makes a key out of a row: with the row, so that one wrapped anew is unwrapped anew. */
    private record Held(DistrictId district, KeyRow row) {}

    @Override
    @Transactional
    public String seal(String field, UUID row, String words) {
        var key = newest();
        var closed = box.close(unwrapped(key), words.getBytes(UTF_8), bound(field, row));
        return key.id() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(closed);
    }

    @Override
    @Transactional(readOnly = true)
    public String open(String field, UUID row, String sealed) {
        int dot = sealed.indexOf('.');
        if (dot < 0) {
            throw new BrokenSealException("a seal names no key");
        }
        KeyRow key;
        byte[] closed;
        try {
            key = mapper.byId(UUID.fromString(sealed.substring(0, dot)));
            closed = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
        } catch (IllegalArgumentException malformed) {
            throw new BrokenSealException("a seal has another form", malformed);
        }
        if (key == null) {
            throw new BrokenSealException("the key of a seal is gone");
        }
        return new String(box.open(unwrapped(key), closed, bound(field, row)), UTF_8);
    }

    private KeyRow newest() {
        var newest = mapper.newest();
        if (newest == null || newest.madeAt().isBefore(Instant.now().minus(KEY_SERVES))) {
            return make();
        }
        if (!newest.wrappedWith().equals(platform.newest())) {
            mapper.wrap(newest.id(), wrapped(newest.id(), unwrapped(newest).getEncoded()), platform.newest());
            return Objects.requireNonNull(mapper.byId(newest.id()));
        }
        return newest;
    }

    private KeyRow make() {
        var id = UUID.randomUUID();
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        mapper.add(id, wrapped(id, key), platform.newest());
        return Objects.requireNonNull(mapper.byId(id));
    }

    private String wrapped(UUID id, byte[] key) {
        var with = platform.find(platform.newest()).orElseThrow();
        return Base64.getEncoder().encodeToString(box.close(with, key, bound("key", id)));
    }

    private SecretKey unwrapped(KeyRow row) {
        return held.get(new Held(DistrictScope.current(), row), each -> {
            var with = platform.find(row.wrappedWith())
                    .orElseThrow(() -> new BrokenSealException(
                            "plainview.data-key-file no longer holds the key " + row.wrappedWith()));
            return new SecretKeySpec(
                    box.open(with, Base64.getDecoder().decode(row.wrapped()), bound("key", row.id())), "AES");
        });
    }

    private static byte[] bound(String field, UUID row) {
        return "%s|%s|%s".formatted(DistrictScope.current(), row, field).getBytes(UTF_8);
    }
}
