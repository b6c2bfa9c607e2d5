package org.plainview.acceptance;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Keeps whoever writes a certain thing into the database waiting in the middle of its transaction, until the gate is closed.
 * So a test can be there at a moment that passes in milliseconds.
 */
final class Gate implements AutoCloseable {
    /** Of the advisory lock; any number that nothing else uses. */
    private static final int LOCK = 60_601;

    private final Connection keeper;
    private final String table;

    private Gate(Connection keeper, String table) {
        this.keeper = keeper;
        this.table = table;
    }

    /**
     * @param keeper a connection of a superuser, which the gate closes
     * @param event such as {@code BEFORE INSERT}
     */
    static Gate at(Connection keeper, String event, String table) throws SQLException {
        var gate = new Gate(keeper, table);
        gate.run("SELECT pg_advisory_lock(" + LOCK + ")");
        gate.run("""
                CREATE FUNCTION acceptance_gate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
                BEGIN
                    PERFORM pg_advisory_xact_lock(%d);
                    RETURN NEW;
                END $$""".formatted(LOCK));
        gate.run("CREATE TRIGGER acceptance_gate " + event + " ON " + table
                + " FOR EACH ROW EXECUTE FUNCTION acceptance_gate()");
        return gate;
    }

    /** Waits until somebody stands at the gate. */
    void awaitSomebody() throws Exception {
        Eventually.holds("somebody writes to " + table, () -> {
            try (var statement = keeper.createStatement();
                    var waiting = statement.executeQuery(
                            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = "
                                    + LOCK)) {
                return waiting.next() && waiting.getInt(1) > 0;
            }
        });
    }

    /** Lets those who wait go on, and is no more. */
    @Override
    public void close() throws SQLException {
        try (keeper) {
            run("SELECT pg_advisory_unlock(" + LOCK + ")");
            run("DROP TRIGGER acceptance_gate ON " + table);
            run("DROP FUNCTION acceptance_gate()");
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = keeper.createStatement()) {
            statement.execute(sql);
        }
    }
}
