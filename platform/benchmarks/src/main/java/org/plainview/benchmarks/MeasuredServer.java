package org.plainview.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.plainview.record.DistrictProfile;
import org.plainview.record.EditionKeys;
import org.plainview.server.PlainviewApplication;
import org.plainview.server.history.History;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.tenancy.DistrictStatus;
import org.plainview.server.tenancy.Districts;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The real server on a PostgreSQL that is safe against a crash, as in production, both of which end with this. */
final class MeasuredServer implements AutoCloseable {
    private static final String DATABASE = "plainview";

    private final EmbeddedPostgres postgres;
    private final Path signingKey;
    private final Path dataKey;
    private final Map<String, Object> settings;
    private final ConfigurableApplicationContext context;

    private MeasuredServer(
            EmbeddedPostgres postgres,
            Path signingKey,
            Path dataKey,
            Map<String, Object> settings,
            ConfigurableApplicationContext context) {
        this.postgres = postgres;
        this.signingKey = signingKey;
        this.dataKey = dataKey;
        this.settings = settings;
        this.context = context;
    }

    static MeasuredServer start() throws IOException, SQLException {
        return start(Map.of());
    }

    /** @param more settings, beside those that every server needs */
    static MeasuredServer start(Map<String, Object> more) throws IOException, SQLException {
        var postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        try (var connection = superuser(postgres, "postgres");
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE plainview_owner LOGIN CREATEROLE PASSWORD 'owner'");
            statement.execute("CREATE ROLE plainview_app LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD 'app'");
            statement.execute("CREATE ROLE plainview_across LOGIN NOSUPERUSER BYPASSRLS PASSWORD 'across'");
            statement.execute("CREATE DATABASE " + DATABASE + " OWNER plainview_owner");
        }
        var signingKey = Files.createTempFile("edition-key", ".pem");
        Files.writeString(
                signingKey,
                "-----BEGIN PRIVATE KEY-----\n"
                        + EditionKeys.write(EditionKeys.generate().getPrivate()) + "\n-----END PRIVATE KEY-----\n");
        var dataKey = Files.createTempFile("data-key", ".txt");
        Files.writeString(dataKey, Base64.getEncoder().encodeToString(new SecureRandom().generateSeed(32)));
        Map<String, Object> settings = Map.ofEntries(
                Map.entry("server.port", "0"),
                Map.entry("spring.mail.host", "localhost"),
                Map.entry("logging.level.root", "warn"),
                Map.entry(
                        "spring.datasource.url", "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + DATABASE),
                Map.entry("spring.datasource.username", "plainview_app"),
                Map.entry("spring.datasource.password", "app"),
                Map.entry("spring.liquibase.user", "plainview_owner"),
                Map.entry("spring.liquibase.password", "owner"),
                Map.entry("plainview.across.username", "plainview_across"),
                Map.entry("plainview.across.password", "across"),
                Map.entry("plainview.data-key-file", dataKey.toString()),
                Map.entry("plainview.signing-key-file", signingKey.toString()));
        return new MeasuredServer(postgres, signingKey, dataKey, settings, run(settings, more));
    }

    private static ConfigurableApplicationContext run(Map<String, Object> settings, Map<String, Object> more) {
        var all = new HashMap<>(settings);
        all.putAll(more);
        return new SpringApplicationBuilder(PlainviewApplication.class)
                .properties(all)
                .run();
    }

    /** Ends this server and starts one with other settings that serves from the same database. */
    MeasuredServer again(Map<String, Object> more) {
        context.close();
        return new MeasuredServer(postgres, signingKey, dataKey, settings, run(settings, more));
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** What another server must be told to serve from the same database. */
    Map<String, Object> settings() {
        return settings;
    }

    /** Where the public site of {@code district} begins. */
    String site(DistrictId district) {
        return address("/d/", district);
    }

    /** Where the API of {@code district} begins. */
    String api(DistrictId district) {
        return address("/api/districts/", district);
    }

    private String address(String before, DistrictId district) {
        var port = context.getEnvironment().getProperty("local.server.port");
        return "http://localhost:" + port + before
                + part(Districts.class).byId(district).orElseThrow().slug();
    }

    /** A new district with an empty record. */
    DistrictId newDistrict() {
        var id = UUID.randomUUID();
        var district = new District(
                new DistrictId(id),
                "d-" + id.toString().substring(0, 13),
                "Measured",
                "UT",
                null,
                DistrictStatus.ACTIVE);
        part(Districts.class).add(district);
        var profile = DistrictProfile.of("Measured", "UT", "America/Denver");
        DistrictScope.run(
                district.id(),
                () -> part(History.class)
                        .as("benchmark", () -> part(WorkingRecord.class).begin(profile)));
        return district.id();
    }

    /** A connection that row security does not bind. */
    Connection superuser() throws SQLException {
        return superuser(postgres, DATABASE);
    }

    private static Connection superuser(EmbeddedPostgres postgres, String database) throws SQLException {
        return DriverManager.getConnection(postgres.getJdbcUrl("postgres", database));
    }

    @Override
    public void close() throws IOException {
        context.close();
        postgres.close();
        Files.deleteIfExists(signingKey);
        Files.deleteIfExists(dataKey);
    }
}
