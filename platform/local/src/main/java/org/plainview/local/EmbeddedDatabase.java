package org.plainview.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL server on this machine, fit to keep data: it syncs to disk, asks everyone for a password, keeps its cluster in a
 * directory of its own, and starts again on a cluster that a killed run left behind. It runs as root too (in a user namespace,
 * because PostgreSQL itself refuses root).
 */
public final class EmbeddedDatabase implements AutoCloseable {
    /** The role that owns the schema; migrations run as it. */
    public static final String OWNER = "plainview_owner";
    /** The role of the application's pool: owns nothing and cannot bypass row security. */
    public static final String APP = "plainview_app";
    /** The role of the one class that works across districts: bypasses row security, owns nothing. */
    public static final String ACROSS = "plainview_across";
    /** The role and the database of the sign-in server. */
    public static final String KEYCLOAK = "plainview_keycloak";

    private static final String DATABASE = "plainview";
    private static final String SUPERUSER = "postgres";
    private static final String HOST_BASED_AUTHENTICATION = """
            # Everyone proves who they are, on this machine too.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128      scram-sha-256
            """;

    private final EmbeddedPostgres postgres;
    private final Secrets secrets;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Secrets secrets) {
        this.postgres = postgres;
        this.secrets = secrets;
    }

    /**
     * @param directory where binaries and cluster live; made if it is not there
     * @param port 0 for any free one
     * @throws StartFailure if the port is in use, the disk is full or the cluster does not open
     */
    static EmbeddedDatabase start(Path directory, int port, Secrets secrets, Leash leash) {
        if (port != 0) {
            Ports.requireFree(port, "PostgreSQL", "-Ddatabase.port");
        }
        var cluster = directory.toAbsolutePath().resolve("cluster");
        var binaries = directory.resolve("binaries");
        try {
            Files.createDirectories(cluster.getParent());
            removeHalfMade(cluster);
            requirePassword(cluster, secrets);
            endOrphan(cluster);
            leash.holdPostgres(cluster.resolve("postmaster.pid"));
            var postgres = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false) // whoever started us stops us, after what still uses the database
                    .setPort(port == 0 ? Ports.free() : port)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setConnectConfig("password", secrets.get("database." + SUPERUSER))
                    // The library starts PostgreSQL with -F (no fsync); a later flag wins.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("unix_socket_directories", "")
                    .start();
            var database = new EmbeddedDatabase(postgres, secrets);
            try {
                database.askEveryoneForAPassword(cluster);
                database.makeRoles();
            } catch (IOException | SQLException | RuntimeException e) {
                database.close();
                throw e;
            }
            return database;
        } catch (IOException | SQLException | RuntimeException e) {
            unpackAnewNextTime(binaries);
            throw StartFailure.of("PostgreSQL", e);
        }
    }

    /**
     * A database by itself, for tests that let it fall.
     *
     * @param directory as in {@link #start}, with its passwords beside it
     * @param port 0 for any free one
     */
    public static EmbeddedDatabase alone(Path directory, int port, Leash leash) {
        return start(directory, port, Secrets.in(directory), leash);
    }

    /** For JDBC; roles and passwords go beside it. */
    public String url() {
        return url(DATABASE);
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    }

    public int port() {
        return postgres.getPort();
    }

    /** The password of {@code role}. */
    public String password(String role) {
        return secrets.get("database." + role);
    }

    /** A connection of the superuser, for tests that look behind the application's back. */
    public Connection asSuperuser() throws SQLException {
        return postgres.getDatabase(SUPERUSER, DATABASE).getConnection();
    }

    /** As {@link #asSuperuser}, in the database that Keycloak keeps its data in. */
    public Connection asSuperuserOfKeycloak() throws SQLException {
        return postgres.getDatabase(SUPERUSER, KEYCLOAK).getConnection();
    }

    /** An orderly stop: what was committed is on disk. */
    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a full disk cut short the library takes for whole, and would never start again. */
    private static void unpackAnewNextTime(Path binaries) {
        try {
            Directories.delete(binaries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code initdb} that was killed leaves a directory that is neither empty nor a cluster. */
    private static void removeHalfMade(Path cluster) throws IOException {
        if (Files.isDirectory(cluster) && !Files.exists(cluster.resolve("global/pg_control"))) {
            Directories.delete(cluster);
        }
    }

    private static void requirePassword(Path cluster, Secrets secrets) {
        if (Files.isDirectory(cluster) && !secrets.knows("database." + SUPERUSER)) {
            throw new StartFailure("The data in " + cluster + " was made with passwords that are no longer there ("
                    + secrets.file() + "). Put the file back, or start afresh with -Dfresh.");
        }
    }

    /** A PostgreSQL that outlived its parent holds the cluster; the next one could not open it. */
    static void endOrphan(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var firstLine =
                Files.readAllLines(pidFile).stream().findFirst().orElse("").strip();
        if (!firstLine.matches("\\d+")) {
            return;
        }
        var orphan = ProcessHandle.of(Long.parseLong(firstLine))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        if (orphan.isEmpty()) {
            return;
        }
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new StartFailure(
                    "An earlier PostgreSQL (process " + firstLine
                            + ") still runs and does not stop. End it, then start again.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The library makes clusters that trust everyone on the machine. */
    private void askEveryoneForAPassword(Path cluster) throws IOException, SQLException {
        var file = cluster.resolve("pg_hba.conf");
        if (Files.readString(file).equals(HOST_BASED_AUTHENTICATION)) {
            return;
        }
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("ALTER ROLE " + SUPERUSER + " PASSWORD '" + password(SUPERUSER) + "'");
            Files.writeString(file, HOST_BASED_AUTHENTICATION);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private void makeRoles() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            makeRole(connection, OWNER, "NOBYPASSRLS");
            makeRole(connection, APP, "NOBYPASSRLS");
            makeRole(connection, ACROSS, "BYPASSRLS");
            makeRole(connection, KEYCLOAK, "NOBYPASSRLS");
            makeDatabase(connection, DATABASE, OWNER);
            makeDatabase(connection, KEYCLOAK, KEYCLOAK);
            try (var statement = connection.createStatement()) {
                statement.execute("GRANT CONNECT ON DATABASE " + DATABASE + " TO " + APP + ", " + ACROSS);
                // Imports stage their rows in a table of their transaction.
                statement.execute("GRANT TEMPORARY ON DATABASE " + DATABASE + " TO " + APP);
            }
        }
    }

    private void makeRole(Connection connection, String role, String rowSecurity) throws SQLException {
        var verb = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role) ? "ALTER" : "CREATE";
        try (var statement = connection.createStatement()) {
            statement.execute(verb + " ROLE " + role + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE " + rowSecurity
                    + " PASSWORD '" + password(role) + "'");
        }
    }

    private static void makeDatabase(Connection connection, String database, String owner) throws SQLException {
        if (exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database + " OWNER " + owner);
            statement.execute("REVOKE CONNECT, TEMPORARY ON DATABASE " + database + " FROM PUBLIC");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
