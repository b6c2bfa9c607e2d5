package org.plainview.server.signup.internal;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.plainview.server.shared.PatientRetry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to a sign-up while nobody looks. Each job is enqueued by the transaction that makes it necessary. */
@Configuration(proxyBeanMethods = false)
class SignupJobs {
    static final String SEND_LINK = "send-sign-up-link";
    static final String FOUND = "found-district";
    static final String WELCOME = "welcome-district";
    private static final String FORGET = "forget-sign-ups";

    /**
     * The secret is made here, goes into the letter and stands nowhere else: not in the queue, not in the database. A letter
     * that cannot be sent takes its secret with it, and the next try makes another.
     */
    @Bean
    OneTimeTask<Void> sendSignupLink(Signups signups, SignupLetters letters, TransactionTemplate transactions) {
        return Tasks.oneTime(SEND_LINK).onFailure(new PatientRetry<>()).execute((instance, context) -> {
            var id = UUID.fromString(instance.getId());
            transactions.executeWithoutResult(status -> signups.newToken(id)
                    .ifPresent(token -> letters.sendLink(signups.find(id).orElseThrow(), token)));
        });
    }

    @Bean
    OneTimeTask<Void> foundDistrict(Signups signups) {
        return Tasks.oneTime(FOUND)
                .onFailure(new PatientRetry<>())
                .execute((instance, context) -> signups.found(UUID.fromString(instance.getId())));
    }

    @Bean
    OneTimeTask<Void> welcomeDistrict(Signups signups, SignupLetters letters) {
        return Tasks.oneTime(WELCOME)
                .onFailure(new PatientRetry<>())
                .execute((instance, context) ->
                        signups.find(UUID.fromString(instance.getId())).ifPresent(letters::welcome));
    }

    @Bean
    RecurringTask<Void> forgetSignups(Signups signups) {
        return Tasks.recurring(FORGET, FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> signups.forget());
    }
}
