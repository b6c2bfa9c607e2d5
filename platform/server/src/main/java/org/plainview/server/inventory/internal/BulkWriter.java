package org.plainview.server.inventory.internal;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Item;
import org.plainview.record.json.RecordJson;
import org.plainview.server.history.History.Actor;
import org.plainview.server.shared.ProblemException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Writes many items at once. PostgreSQL takes no COPY into a table with row security, so the items are copied into a
 * temporary table first and merged from there, under row security, with one change each for the history.
 */
@Component
class BulkWriter {
    static final String IMPORTED = "imported";

    private static final int CHUNK = 1 << 16;

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    BulkWriter(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /**
     * @param source hands each item to what it is given
     * @param check runs when every item has been seen and nothing is written yet
     * @param action what the history says was done
     * @return how many items were added or changed
     */
    int merge(Consumer<Consumer<Item>> source, Runnable check, Actor actor, String action, @Nullable String note) {
        jdbc.sql("CREATE TEMPORARY TABLE staged (kind text, key text, label text, body jsonb) ON COMMIT DROP")
                .update();
        copy(source);
        // Without knowing how many there are, PostgreSQL would join them one by one.
        jdbc.sql("ANALYZE staged (kind, key)").update();
        check.run();
        requireNoRetiredKey();
        jdbc.sql("""
                        INSERT INTO change (who, who_id, action, kind, key, label, before, after, note)
                        SELECT :who, :whoId::uuid, :action, staged.kind, staged.key, staged.label, item.body, staged.body, :note::text
                        FROM staged
                        LEFT JOIN record_item item ON item.kind = staged.kind AND item.key = staged.key
                        WHERE item.body IS DISTINCT FROM staged.body
                        """)
                .param("who", actor.name())
                .param("whoId", actor.id() == null ? null : actor.id().toString())
                .param("action", action)
                .param("note", note)
                .update();
        var written = changed(actor) + added(actor);
        // Another bulk write may follow in the same transaction.
        jdbc.sql("DROP TABLE staged").update();
        return written;
    }

    private int changed(Actor actor) {
        return jdbc.sql("""
                        UPDATE record_item item
                        SET body = staged.body, version = item.version + 1, updated_at = now(), updated_by = :who
                        FROM staged
                        WHERE item.kind = staged.kind AND item.key = staged.key AND item.body IS DISTINCT FROM staged.body
                        """).param("who", actor.name()).update();
    }

    /** The writers of a district stand in line, so what is not there now will not be there a moment later either. */
    private int added(Actor actor) {
        return jdbc.sql("""
                        INSERT INTO record_item (kind, key, body, updated_by)
                        SELECT staged.kind, staged.key, staged.body, :who
                        FROM staged
                        WHERE NOT EXISTS (SELECT FROM record_item item WHERE item.kind = staged.kind AND item.key = staged.key)
                        """).param("who", actor.name()).update();
    }

    private void requireNoRetiredKey() {
        var retired = jdbc.sql("""
                        SELECT staged.key
                        FROM staged
                        JOIN retired_key USING (kind, key)
                        ORDER BY staged.key
                        LIMIT 1
                        """).query(String.class).optional();
        if (retired.isPresent()) {
            throw new ProblemException(HttpStatus.CONFLICT, "key-retired", retired.get());
        }
    }

    private void copy(Consumer<Consumer<Item>> source) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY staged FROM STDIN");
            try {
                send(source, copy);
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("the items could not be copied", failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void send(Consumer<Consumer<Item>> source, CopyIn copy) throws SQLException {
        var lines = new StringBuilder(CHUNK + 4096);
        try {
            source.accept(item -> {
                lines.append(item.kind().code())
                        .append('\t')
                        .append(item.key().value())
                        .append('\t');
                escaped(item.label(), lines);
                lines.append('\t');
                escaped(RecordJson.item(item), lines);
                lines.append('\n');
                if (lines.length() >= CHUNK) {
                    writeUnchecked(lines, copy);
                }
            });
        } catch (UncheckedSqlException failure) {
            throw failure.cause;
        }
        write(lines, copy);
    }

    private static void writeUnchecked(StringBuilder lines, CopyIn copy) {
        try {
            write(lines, copy);
        } catch (SQLException failure) {
            throw new UncheckedSqlException(failure);
        }
    }

    /** Carries a failure out of the source of items. */
    private static final class UncheckedSqlException extends RuntimeException {
        private final SQLException cause;

        UncheckedSqlException(SQLException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    private static void write(StringBuilder lines, CopyIn copy) throws SQLException {
        var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    /** The text format of COPY: a backslash before what would end a field or a line. */
    private static void escaped(String text, StringBuilder lines) {
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            switch (character) {
                case '\\' -> lines.append("\\\\");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                case '\t' -> lines.append("\\t");
                default -> lines.append(character);
            }
        }
    }
}
