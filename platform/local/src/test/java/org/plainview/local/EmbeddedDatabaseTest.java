package org.plainview.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void keepsItsDataAndGivesEveryRoleJustItsRights() throws Exception {
        try (var leash = Leash.create()) {
            try (var database = start(leash);
                    var owner = connect(database, EmbeddedDatabase.OWNER);
                    var statement = owner.createStatement()) {
                assertThat(ask(owner, "SHOW fsync")).isEqualTo("on");
                assertThat(ask(owner, "SHOW synchronous_commit")).isEqualTo("on");
                statement.execute("CREATE TABLE kept (word text)");
                statement.execute("INSERT INTO kept VALUES ('still here')");
                assertThat(ask(owner, "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = 'plainview_app'"))
                        .isEqualTo("f");
                assertThat(ask(owner, "SELECT rolsuper FROM pg_roles WHERE rolname = 'plainview_across'"))
                        .isEqualTo("f");
                assertThat(ask(owner, "SELECT rolbypassrls FROM pg_roles WHERE rolname = 'plainview_across'"))
                        .isEqualTo("t");
            }

            try (var database = start(leash);
                    var owner = connect(database, EmbeddedDatabase.OWNER);
                    var app = connect(database, EmbeddedDatabase.APP)) {
                assertThat(ask(owner, "SELECT word FROM kept")).isEqualTo("still here");
                assertThatThrownBy(() -> ask(app, "SELECT word FROM kept")).hasMessageContaining("permission denied");
                assertThatThrownBy(() -> ask(app, "CREATE TABLE mine (id int)"))
                        .hasMessageContaining("permission denied");
                letsNobodyInWithoutThePassword(database);
            }

            Files.delete(directory.resolve("secrets.properties"));
            assertThatThrownBy(() -> start(leash))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("start afresh with -Dfresh");
        }
    }

    @Test
    void endsAServerThatOutlivedItsParentAndEndsWithItsOwn() throws Exception {
        var leash = Leash.create();
        try (var nobody = Leash.create()) {
            var orphaned = start(nobody);
            try (var owner = connect(orphaned, EmbeddedDatabase.OWNER);
                    var statement = owner.createStatement()) {
                statement.execute("CREATE TABLE kept (word text)");
            }
            var orphan = postmaster();
            Files.delete(
                    directory.resolve("postgres/cluster/epg-lock")); // a dead parent would not hold it; this one lives

            try (var database = start(leash);
                    var owner = connect(database, EmbeddedDatabase.OWNER)) {
                assertThat(orphan.isAlive()).isFalse();
                assertThat(ask(owner, "SELECT count(*) FROM kept")).isEqualTo("0");
                var server = postmaster();

                leash.close();

                server.onExit().get(20, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void startsOverAClusterWhoseMakingWasCutShort() throws Exception {
        Files.createDirectories(directory.resolve("postgres/cluster/base"));
        Files.writeString(directory.resolve("postgres/cluster/PG_VERSION"), "18\n");

        try (var leash = Leash.create();
                var database = start(leash);
                var owner = connect(database, EmbeddedDatabase.OWNER)) {
            assertThat(ask(owner, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void unpacksAnewWhatAFullDiskCutShort() throws Exception {
        try (var leash = Leash.create()) {
            start(leash).close();
            Directories.delete(directory.resolve("postgres/cluster"));
            Path initdb;
            try (var unpacked = Files.walk(directory.resolve("postgres/binaries"))) {
                initdb = unpacked.filter(file -> file.endsWith("bin/initdb"))
                        .findFirst()
                        .orElseThrow();
            }
            Files.writeString(initdb, "#!/bin/sh\nexit 1\n");

            assertThatThrownBy(() -> start(leash)).isInstanceOf(StartFailure.class);

            try (var database = start(leash);
                    var owner = connect(database, EmbeddedDatabase.OWNER)) {
                assertThat(ask(owner, "SELECT 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void saysInOneLineThatItsPortIsTaken() throws IOException {
        try (var leash = Leash.create();
                var taken = new ServerSocket(0)) {
            var secrets = Secrets.in(directory);

            assertThatThrownBy(() ->
                            EmbeddedDatabase.start(directory.resolve("postgres"), taken.getLocalPort(), secrets, leash))
                    .isInstanceOf(StartFailure.class)
                    .hasMessage(
                            "Port " + taken.getLocalPort()
                                    + ", which PostgreSQL needs, is in use. Stop what listens there, or choose another port with -Ddatabase.port=<port>.");
        }
    }

    private static void letsNobodyInWithoutThePassword(EmbeddedDatabase database) {
        for (var role : new String[] {"postgres", EmbeddedDatabase.OWNER, EmbeddedDatabase.APP}) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), role, "")
                            .close())
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), role, "guess")
                            .close())
                    .hasMessageContaining("password authentication failed");
        }
    }

    private EmbeddedDatabase start(Leash leash) {
        return EmbeddedDatabase.start(directory.resolve("postgres"), 0, Secrets.in(directory), leash);
    }

    private ProcessHandle postmaster() throws IOException {
        var pid = Files.readAllLines(directory.resolve("postgres/cluster/postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static Connection connect(EmbeddedDatabase database, String role) throws SQLException {
        return DriverManager.getConnection(database.url(), role, database.password(role));
    }

    private static @Nullable String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
