package org.plainview.server.imports.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.plainview.server.tenancy.AcrossDistricts;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports that nobody decided on within their time go by themselves, with every row of the file. */
@Configuration(proxyBeanMethods = false)
class ExpiredImports {
    static final String SWEEP = "sweep-expired-imports";
    private static final Duration BETWEEN = Duration.ofMinutes(15);

    @Bean
    RecurringTask<Void> sweepExpiredImports(
            AcrossDistricts across,
            ImportMapper mapper,
            ImportProgressMapper progress,
            TransactionTemplate transactions) {
        return Tasks.recurring(SWEEP, FixedDelay.of(BETWEEN))
                .execute((instance, context) -> across.call(
                                "sweep finds expired imports",
                                jdbc -> jdbc.sql("""
                                                SELECT district_id FROM staged_import WHERE expires_at <= now()
                                                UNION
                                                SELECT district_id FROM import_progress
                                                WHERE seen_at <= now() - interval '24 hours'
                                                """).query(UUID.class).list())
                        .forEach(district -> DistrictScope.run(
                                new DistrictId(district),
                                () -> transactions.executeWithoutResult(status -> {
                                    mapper.deleteExpired();
                                    progress.deleteLeft();
                                }))));
    }
}
