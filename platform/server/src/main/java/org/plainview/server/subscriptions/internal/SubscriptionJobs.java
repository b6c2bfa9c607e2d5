package org.plainview.server.subscriptions.internal;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.plainview.server.mail.LetterNotTakenException;
import org.plainview.server.shared.PatientRetry;
import org.plainview.server.tenancy.AcrossDistricts;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happens to subscriptions while nobody looks. Letters about editions are sent in slices of some seconds, one slice at a
 * time on each node, so that a long list keeps neither other districts nor any other letter waiting.
 */
@Configuration(proxyBeanMethods = false)
class SubscriptionJobs {
    static final String SEND_LINK = "send-subscription-link";
    static final String SEND_NEWS = "send-edition-letters";
    private static final String FORGET = "forget-subscriptions";
    /** Days that an address may stay unproved. */
    private static final int UNPROVEN = 7;
    /** Days after which the way out of a letter leads nowhere: the form that begins them then ends them too. */
    private static final int OLD = 400;

    private static final Duration BETWEEN = Duration.ofHours(6);
    private static final Duration TURN = Duration.ofSeconds(2);

    private final Semaphore turn = new Semaphore(1);

    static TaskInstance<Void> instance(String job, DistrictId district, String what) {
        return new TaskInstance<>(job, district + "/" + what);
    }

    private static DistrictId district(TaskInstance<Void> instance) {
        return new DistrictId(UUID.fromString(instance.getId().split("/", 2)[0]));
    }

    private static String what(TaskInstance<Void> instance) {
        return instance.getId().split("/", 2)[1];
    }

    /** The secret is made here, goes into the letter and stands nowhere else. */
    @Bean
    OneTimeTask<Void> sendSubscriptionLink(
            Subscriptions subscriptions, SubscriptionLetters letters, TransactionTemplate transactions) {
        return Tasks.oneTime(SEND_LINK).onFailure(new PatientRetry<>()).execute((instance, context) -> {
            var id = UUID.fromString(what(instance));
            DistrictScope.run(
                    district(instance),
                    () -> transactions.executeWithoutResult(status -> subscriptions
                            .newToken(id)
                            .ifPresent(token -> sendLink(id, token, subscriptions, letters))));
        });
    }

    /** What somebody mistyped is asked once. */
    private static void sendLink(UUID id, String token, Subscriptions subscriptions, SubscriptionLetters letters) {
        try {
            letters.sendLink(subscriptions.find(id).orElseThrow(), token);
        } catch (LetterNotTakenException notTaken) {
            switch (notTaken.refusal()) {
                case NO_MAILBOX, REFUSED -> subscriptions.forget(id);
                case LATER, UNREACHABLE -> throw notTaken;
            }
        }
    }

    @Bean
    CustomTask<Void> sendEditionLetters(EditionRound round) {
        return Tasks.custom(SEND_NEWS, Void.class)
                .onFailure(new PatientRetry<>())
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    int edition = Integer.parseInt(what(instance));
                    if (!turn.tryAcquire()) {
                        return goesOn(Instant.now().plus(TURN));
                    }
                    try {
                        return goesOn(DistrictScope.call(district(instance), () -> round.slice(edition)));
                    } finally {
                        turn.release();
                    }
                });
    }

    /** @param when null where there is no more to do */
    private static CompletionHandler<Void> goesOn(@Nullable Instant when) {
        return (complete, operations) -> {
            if (when == null) {
                operations.remove();
            } else {
                operations.reschedule(complete, when);
            }
        };
    }

    @Bean
    RecurringTask<Void> forgetSubscriptions(
            AcrossDistricts across, SubscriptionMapper mapper, RoundMapper rounds, TransactionTemplate transactions) {
        return Tasks.recurring(FORGET, FixedDelay.of(BETWEEN))
                .execute((instance, context) -> across.call(
                                "sweep finds subscriptions to forget",
                                jdbc -> jdbc.sql("""
                                        SELECT district_id
                                        FROM subscription
                                        WHERE confirmed_at IS NULL AND started_at < now() - make_interval(days => :unproven)
                                        UNION
                                        SELECT district_id
                                        FROM subscription_letter
                                        WHERE state <> 'WAITING' AND moved_at < now() - make_interval(days => :old)
                                        """)
                                        .param("unproven", UNPROVEN)
                                        .param("old", OLD)
                                        .query(UUID.class)
                                        .list())
                        .forEach(district -> DistrictScope.run(
                                new DistrictId(district),
                                () -> transactions.executeWithoutResult(status -> {
                                    mapper.forgetUnproven(UNPROVEN);
                                    rounds.forgetOld(OLD);
                                }))));
    }
}
