package org.plainview.server.tenancy.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import java.util.function.Function;
import org.plainview.server.tenancy.AcrossDistricts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

final class JdbcAcrossDistricts implements AcrossDistricts, AutoCloseable {
    private static final StackWalker CALLERS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final HikariDataSource pool;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    JdbcAcrossDistricts(HikariDataSource pool, JdbcClient jdbc, TransactionTemplate transactions) {
        this.pool = pool;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public <T> T call(String reason, Function<JdbcClient, T> work) {
        var caller = CALLERS.getCallerClass().getName();
        return Objects.requireNonNull(transactions.execute(status -> {
            jdbc.sql("INSERT INTO across_audit (reason, caller) VALUES (?, ?)")
                    .params(reason, caller)
                    .update();
            return work.apply(jdbc);
        }));
    }

    @Override
    public void close() {
        pool.close();
    }
}
