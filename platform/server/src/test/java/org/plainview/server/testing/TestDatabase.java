package org.plainview.server.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for all tests of a run, with the three roles of the application; each caller gets a database of its own. */
public final class TestDatabase {
    private static final EmbeddedPostgres POSTGRES = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** An empty database owned by {@code plainview_owner}. */
    public static TestDatabase create() {
        var name = "plainview_" + COUNT.incrementAndGet();
        superuser("postgres", "CREATE DATABASE " + name + " OWNER plainview_owner");
        return new TestDatabase(name);
    }

    /** Another database with all that this one holds now. No one may be connected to this one. */
    public TestDatabase copy() {
        var copy = "plainview_" + COUNT.incrementAndGet();
        superuser("postgres", "CREATE DATABASE " + copy + " OWNER plainview_owner TEMPLATE " + name);
        return new TestDatabase(copy);
    }

    public String url() {
        // Not the embedded server's own address, which carries the superuser's name.
        return "jdbc:postgresql://localhost:" + POSTGRES.getPort() + "/" + name;
    }

    /** Runs {@code sql} as the superuser, whom no row security binds. */
    public void asSuperuser(String sql) {
        superuser(name, sql);
    }

    /** To be closed before the database is copied. */
    public Connection superuser() {
        try {
            return DriverManager.getConnection(POSTGRES.getJdbcUrl("postgres", name));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The first column of what {@code sql} finds, as text. */
    public List<String> queryAsSuperuser(String sql) {
        try (var connection = superuser()) {
            return query(connection, sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** The same by a connection that is open already. */
    public static List<String> query(Connection connection, String sql) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private static void superuser(String database, String sql) {
        try (var connection = DriverManager.getConnection(POSTGRES.getJdbcUrl("postgres", database));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            var postgres = EmbeddedPostgres.builder().start();
            try (var connection = DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"));
                    var statement = connection.createStatement()) {
                statement.execute("CREATE ROLE plainview_owner LOGIN CREATEROLE PASSWORD 'owner'");
                statement.execute("CREATE ROLE plainview_app LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD 'app'");
                statement.execute("CREATE ROLE plainview_across LOGIN NOSUPERUSER BYPASSRLS PASSWORD 'across'");
            }
            return postgres;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
