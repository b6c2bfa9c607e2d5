package org.plainview.server.publishing.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.server.history.History;
import org.plainview.server.shared.PatientRetry;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes at its hour what was reviewed before. All of it happens in one transaction, so that a fall in between leaves it
 * waiting and the next try does it; a publication that was taken back or replaced meanwhile is not known any more. What stands
 * in its way is written down for those who review, and not tried again.
 */
@Configuration(proxyBeanMethods = false)
class ScheduledPublication {
    private static final String NAME = "publish-edition";

    static void schedule(SchedulerClient scheduler, UUID id, Instant at) {
        scheduler.scheduleIfNotExists(new TaskInstance<Void>(NAME, DistrictScope.current() + "/" + id), at);
    }

    @Bean
    OneTimeTask<Void> publishEdition(
            Publishing publishing, ScheduleMapper schedule, History history, TransactionTemplate transactions) {
        return Tasks.oneTime(NAME).onFailure(new PatientRetry<>()).execute((instance, context) -> {
            var ids = instance.getId().split("/", 2);
            var id = UUID.fromString(ids[1]);
            DistrictScope.run(new DistrictId(UUID.fromString(ids[0])), () -> {
                try {
                    transactions.executeWithoutResult(status -> publish(id, publishing, schedule, history));
                } catch (ProblemException obstacle) {
                    transactions.executeWithoutResult(status -> schedule.failed(id, obstacle.code(), named(obstacle)));
                }
            });
        });
    }

    private static void publish(UUID id, Publishing publishing, ScheduleMapper schedule, History history) {
        var row = schedule.find();
        if (row != null && row.id().equals(id)) {
            history.as(
                    Objects.requireNonNullElse(row.approvedBy(), row.publishedBy()),
                    () -> publishing.publishScheduled(row));
        }
    }

    private static @Nullable String named(ProblemException obstacle) {
        return obstacle.arguments().length == 0 ? null : String.valueOf(obstacle.arguments()[0]);
    }
}
