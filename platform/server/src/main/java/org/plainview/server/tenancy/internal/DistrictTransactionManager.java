package org.plainview.server.tenancy.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells the database for which district a transaction works, so that row security shows it that district's rows only.
 * Outside a scope the setting is emptied, and the transaction sees no district's rows.
 */
final class DistrictTransactionManager extends JdbcTransactionManager {
    DistrictTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    // Not an execution listener's afterBegin: what that throws leaks the connection.
    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        try (var statement = connection.prepareStatement("SELECT set_config('plainview.district', ?, true)")) {
            statement.setString(
                    1, DistrictScope.isOpen() ? DistrictScope.current().toString() : "");
            statement.execute();
        }
    }
}
