package org.plainview.server.idempotency.internal;

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

/** What was answered to a write is kept for a day: a client that has not heard by then asks what stands. */
@Configuration(proxyBeanMethods = false)
class ForgottenAnswers {
    static final String SWEEP = "sweep-idempotent-answers";
    static final int HOURS = 24;
    private static final Duration BETWEEN = Duration.ofMinutes(30);

    @Bean
    RecurringTask<Void> sweepIdempotentAnswers(
            AcrossDistricts across, AnswerMapper mapper, TransactionTemplate transactions) {
        return Tasks.recurring(SWEEP, FixedDelay.of(BETWEEN))
                .execute((instance, context) -> across.call(
                                "sweep finds answers of a day ago",
                                jdbc -> jdbc.sql("""
                                        SELECT DISTINCT district_id
                                        FROM idempotent_answer
                                        WHERE answered_at < now() - make_interval(hours => :hours)
                                        """)
                                        .param("hours", HOURS)
                                        .query(UUID.class)
                                        .list())
                        .forEach(district -> DistrictScope.run(
                                new DistrictId(district),
                                () -> transactions.executeWithoutResult(status -> mapper.deleteOlder(HOURS)))));
    }
}
