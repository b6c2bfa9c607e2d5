package org.plainview.server.tenancy.internal;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.plainview.server.tenancy.AcrossDistricts;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class TenancyConfiguration {

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new DistrictTransactionManager(dataSource);
    }

    /** The pool of the role that crosses districts is no bean: nothing but {@link AcrossDistricts} may hold it. */
    @Bean(destroyMethod = "close")
    JdbcAcrossDistricts acrossDistricts(DataSourceProperties main, AcrossProperties across, MeterRegistry metrics) {
        var pool = new HikariDataSource();
        pool.setPoolName("across-districts");
        pool.setMetricRegistry(metrics);
        pool.setJdbcUrl(main.determineUrl());
        pool.setUsername(across.username());
        pool.setPassword(across.password());
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(0);
        // The server may start before the database answers this role, and most requests never need it.
        pool.setInitializationFailTimeout(-1);
        return new JdbcAcrossDistricts(
                pool, JdbcClient.create(pool), new TransactionTemplate(new JdbcTransactionManager(pool)));
    }

    @ConfigurationProperties("plainview.across")
    record AcrossProperties(String username, @Nullable String password) {}
}
