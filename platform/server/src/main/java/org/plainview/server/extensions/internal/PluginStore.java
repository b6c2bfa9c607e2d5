package org.plainview.server.extensions.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.plainview.host.PluginFailure;
import org.plainview.host.PluginManifest;
import org.plainview.server.tenancy.AcrossDistricts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The installed plugins as all nodes share them. The application's own role may only read them; what changes them goes
 * through the audited door across districts and is announced to every node when it commits.
 */
@Component
final class PluginStore {
    static final String CHANNEL = "plainview_plugin";

    private final PluginMapper mapper;
    private final AcrossDistricts across;
    private final TransactionTemplate reading;
    private final JsonMapper json;
    private final ReentrantLock changing = new ReentrantLock();

    PluginStore(PluginMapper mapper, AcrossDistricts across, PlatformTransactionManager transactions, JsonMapper json) {
        this.mapper = mapper;
        this.across = across;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.json = json;
    }

    /**
     * Held on this node from reading what is installed until what is loaded agrees with it, and while a quarantine is
     * stored: otherwise a plugin that has just failed would be released because of what was read before.
     */
    ReentrantLock changing() {
        return changing;
    }

    List<PluginRow> installed() {
        return reading.execute(status -> mapper.installed());
    }

    Optional<PluginRow> find(String id) {
        return installed().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** The JAR of {@code row}, or nothing if another took its place in the meantime. */
    Optional<byte[]> jar(PluginRow row) {
        return reading.execute(status ->
                Optional.ofNullable(mapper.jar(row.id(), row.sha256())).map(PluginMapper.JarRow::jar));
    }

    void put(PluginManifest manifest, byte[] jar, String by) {
        change(
                "install plugin " + manifest.id() + " " + manifest.version(),
                manifest.id().value(),
                jdbc -> jdbc.sql("""
                        INSERT INTO plugin (id, version, kind, publisher, publisher_fingerprint, sha256, jar, status, installed_by)
                        VALUES (:id, :version, :kind, :publisher, :fingerprint, :sha256, :jar, 'ACTIVE', :by)
                        ON CONFLICT (id) DO UPDATE
                        SET version = excluded.version, kind = excluded.kind, publisher = excluded.publisher,
                            publisher_fingerprint = excluded.publisher_fingerprint, sha256 = excluded.sha256,
                            jar = excluded.jar, status = excluded.status, failure = NULL, installed_at = now(),
                            installed_by = excluded.installed_by
                        """)
                        .param("id", manifest.id().value())
                        .param("version", manifest.version())
                        .param("kind", manifest.kind().name())
                        .param("publisher", manifest.publisher().name())
                        .param("fingerprint", manifest.publisher().fingerprint())
                        .param("sha256", manifest.sha256())
                        .param("jar", jar)
                        .param("by", by)
                        .update());
    }

    /** False if it was not there. */
    boolean remove(String id) {
        return change(
                        "remove plugin " + id,
                        id,
                        jdbc -> jdbc.sql("DELETE FROM plugin WHERE id = :id")
                                .param("id", id)
                                .update())
                > 0;
    }

    /** Keeps the failure for the operator, unless another version took the plugin's place in the meantime. */
    void quarantine(String id, String sha256, PluginFailure failure) {
        change(
                "quarantine plugin " + id,
                id,
                jdbc -> jdbc.sql("""
                        UPDATE plugin
                        SET status = 'QUARANTINED', failure = :failure::jsonb
                        WHERE id = :id AND sha256 = :sha256 AND status = 'ACTIVE'
                        """)
                        .param("failure", json.writeValueAsString(failure))
                        .param("id", id)
                        .param("sha256", sha256)
                        .update());
    }

    /** False if it was not in quarantine. */
    boolean release(String id) {
        return change(
                        "release plugin " + id,
                        id,
                        jdbc -> jdbc.sql("""
                                UPDATE plugin
                                SET status = 'ACTIVE', failure = NULL
                                WHERE id = :id AND status = 'QUARANTINED'
                                """).param("id", id).update())
                > 0;
    }

    /** How many districts have switched each plugin on. */
    List<Use> uses() {
        return across.call(
                "operator lists plugins",
                jdbc -> jdbc.sql(
                                "SELECT plugin, count(*) AS districts FROM district_plugin WHERE enabled GROUP BY plugin")
                        .query(Use.class)
                        .list());
    }

    @Nullable
    PluginFailure failure(PluginRow row) {
        return row.failure() == null ? null : json.readValue(row.failure(), PluginFailure.class);
    }

    private int change(String reason, String id, Statement statement) {
        return across.call(reason, jdbc -> {
            int rows = statement.run(jdbc);
            if (rows > 0) {
                jdbc.sql("SELECT pg_notify(:channel, :id)::text")
                        .param("channel", CHANNEL)
                        .param("id", id)
                        .query(String.class)
                        .single();
            }
            return rows;
        });
    }

    @FunctionalInterface
    private interface Statement {
        int run(JdbcClient jdbc);
    }

    record Use(String plugin, long districts) {}
}
