package org.plainview.server.subscriptions.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import org.plainview.server.publishing.Edition;
import org.plainview.server.publishing.PublicationStep;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has the letters about an edition sent, by the transaction that publishes it: an edition that is there is told of. */
@Component
final class NewEditionLetters implements PublicationStep {
    // Asked for late, because the scheduler is made from the jobs, and a job publishes.
    private final ObjectProvider<SchedulerClient> scheduler;

    NewEditionLetters(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void publish(Edition edition) {
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        SubscriptionJobs.instance(
                                SubscriptionJobs.SEND_NEWS, edition.district(), String.valueOf(edition.number())),
                        Instant.now());
    }
}
