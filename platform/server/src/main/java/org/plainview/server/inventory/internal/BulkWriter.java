package org.plainview.server.inventory.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
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
    private static final int CHUNK = 1 << 16;

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    BulkWriter(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /** @return how many items were added or changed */
    int merge(List<? extends Item> items, Actor actor, String note) {
        jdbc.sql("CREATE TEMPORARY TABLE staged (kind text, key text, label text, body jsonb) ON COMMIT DROP")
                .update();
        copy(items);
        requireNoRetiredKey();
        jdbc.sql("""
                        INSERT INTO change (who, who_id, action, kind, key, label, before, after, note)
                        SELECT :who, :whoId::uuid, 'imported', staged.kind, staged.key, staged.label, item.body, staged.body, :note
                        FROM staged
                        LEFT JOIN record_item item ON item.kind = staged.kind AND item.key = staged.key
                        WHERE item.body IS DISTINCT FROM staged.body
                        """)
                .param("who", actor.name())
                .param("whoId", actor.id() == null ? null : actor.id().toString())
                .param("note", note)
                .update();
        var written = jdbc.sql("""
                        INSERT INTO record_item (kind, key, body, updated_by)
                        SELECT kind, key, body, :who FROM staged
                        ON CONFLICT (district_id, kind, key) DO UPDATE
                        SET body = excluded.body, version = record_item.version + 1, updated_at = now(), updated_by = excluded.updated_by
                        WHERE record_item.body IS DISTINCT FROM excluded.body
                        """).param("who", actor.name()).update();
        // Another bulk write may follow in the same transaction.
        jdbc.sql("DROP TABLE staged").update();
        return written;
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

    private void copy(List<? extends Item> items) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY staged FROM STDIN");
            try {
                send(items, copy);
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("the items could not be copied", failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void send(List<? extends Item> items, CopyIn copy) throws SQLException, IOException {
        var lines = new StringBuilder(CHUNK + 4096);
        for (var item : items) {
            lines.append(item.kind().code())
                    .append('\t')
                    .append(item.key().value())
                    .append('\t');
            escaped(item.label(), lines);
            lines.append('\t');
            escaped(RecordJson.item(item), lines);
            lines.append('\n');
            if (lines.length() >= CHUNK) {
                write(lines, copy);
            }
        }
        write(lines, copy);
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
