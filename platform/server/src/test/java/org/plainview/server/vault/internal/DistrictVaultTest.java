package org.plainview.server.vault.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.vault.Vault.BrokenSealException;

class DistrictVaultTest {
    private static final DistrictId DISTRICT = new DistrictId(UUID.randomUUID());
    private static final UUID ROW = UUID.randomUUID();

    private final Keys keys = new Keys();

    @TempDir
    private Path folder;

    private Path file;
    private DistrictVault vault;

    @BeforeEach
    void aVault() throws IOException {
        file = folder.resolve("keys");
        Files.writeString(file, key() + "\n");
        vault = restarted();
    }

    private DistrictVault restarted() {
        return new DistrictVault(keys, new PlatformKeys(file));
    }

    private static String key() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private String seal(String words) {
        return DistrictScope.call(DISTRICT, () -> vault.seal("request.message", ROW, words));
    }

    private String open(String sealed) {
        return DistrictScope.call(DISTRICT, () -> vault.open("request.message", ROW, sealed));
    }

    @Test
    void whatIsSealedOpensAndShowsNothing() {
        var sealed = seal("¿Quién lo ve?");

        assertThat(open(sealed)).isEqualTo("¿Quién lo ve?");
        assertThat(sealed).matches("[A-Za-z0-9._-]+").isNotEqualTo(seal("¿Quién lo ve?"));
    }

    @Test
    void aSealHoldsForOneDistrictRowAndField() {
        var sealed = seal("a");

        assertThatThrownBy(() -> DistrictScope.call(DISTRICT, () -> vault.open("request.person", ROW, sealed)))
                .isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() ->
                        DistrictScope.call(DISTRICT, () -> vault.open("request.message", UUID.randomUUID(), sealed)))
                .isInstanceOf(BrokenSealException.class);
        // Even if row security let the key be read.
        var other = new DistrictId(UUID.randomUUID());
        assertThatThrownBy(() -> DistrictScope.call(other, () -> vault.open("request.message", ROW, sealed)))
                .isInstanceOf(BrokenSealException.class);
    }

    @Test
    void whatWasChangedDoesNotOpen() {
        var sealed = seal("a");
        int at = sealed.length() - 4;
        var changed = sealed.substring(0, at) + (sealed.charAt(at) == 'A' ? 'B' : 'A') + sealed.substring(at + 1);

        assertThatThrownBy(() -> open(changed)).isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> open("nothing")).isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> open("nothing.at-all")).isInstanceOf(BrokenSealException.class);
    }

    @Test
    void anotherKeyOfThePlatformLeavesEverythingReadable() throws IOException {
        var sealed = seal("before");
        var old = Files.readString(file);
        Files.writeString(file, key() + "\n" + old);
        vault = restarted();

        assertThat(open(sealed)).isEqualTo("before");
        seal("wraps the district's key anew");
        Files.writeString(file, Files.readAllLines(file).getFirst() + "\n");
        vault = restarted();

        assertThat(open(sealed)).as("without the old key of the platform").isEqualTo("before");
    }

    @Test
    void aDistrictHasANewKeyEachYear() {
        var sealed = seal("before");
        keys.age(Duration.ofDays(366));

        var later = seal("after");

        assertThat(later.split("\\.")[0]).isNotEqualTo(sealed.split("\\.")[0]);
        assertThat(open(sealed)).isEqualTo("before");
    }

    @Test
    void whereTheKeyOfADistrictIsGoneNothingOpens() {
        var sealed = seal("before");
        keys.rows.clear();

        assertThatThrownBy(() -> open(sealed)).isInstanceOf(BrokenSealException.class);
    }

    @Test
    void withoutAKeyThePlatformDoesNotStartAndSaysHowToMakeOne() throws IOException {
        Files.writeString(file, "short\n");

        assertThatThrownBy(() -> new PlatformKeys(file)).hasMessageContaining("openssl rand -base64 32");
        assertThatThrownBy(() -> new PlatformKeys(null)).hasMessageContaining("plainview.data-key-file");
    }

    /** The table of keys. */
    private static final class Keys implements KeyMapper {
        private final Map<UUID, KeyRow> rows = new LinkedHashMap<>();

        @Override
        public @Nullable KeyRow newest() {
            return rows.values().stream().reduce((earlier, later) -> later).orElse(null);
        }

        @Override
        public @Nullable KeyRow byId(UUID id) {
            return rows.get(id);
        }

        @Override
        public void add(UUID id, String wrapped, String wrappedWith) {
            rows.put(id, new KeyRow(id, wrapped, wrappedWith, Instant.now()));
        }

        @Override
        public void wrap(UUID id, String wrapped, String wrappedWith) {
            rows.computeIfPresent(id, (each, row) -> new KeyRow(id, wrapped, wrappedWith, row.madeAt()));
        }

        void age(Duration by) {
            rows.replaceAll((id, row) -> new KeyRow(
                    id, row.wrapped(), row.wrappedWith(), row.madeAt().minus(by)));
        }
    }
}
