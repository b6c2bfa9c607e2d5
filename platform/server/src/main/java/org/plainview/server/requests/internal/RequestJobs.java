package org.plainview.server.requests.internal;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.plainview.server.shared.PatientRetry;
import org.plainview.server.tenancy.AcrossDistricts;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to a request while nobody looks. Each job is enqueued by the transaction that makes it necessary. */
@Configuration(proxyBeanMethods = false)
class RequestJobs {
    static final String SEND_LINK = "send-product-request-link";
    static final String SEND_ANSWER = "send-product-request-answer";
    private static final String FORGET = "forget-product-requests";
    /** Days that an address may stay unproved. */
    private static final int UNPROVEN = 7;
    /** Days that staff can look at what was answered. */
    private static final int ANSWERED = 365;

    private static final Duration BETWEEN = Duration.ofHours(6);

    static TaskInstance<Void> instance(String job, DistrictId district, UUID request) {
        return new TaskInstance<>(job, district + "/" + request);
    }

    /** As for a sign-up: the secret is made here, goes into the letter and stands nowhere else. */
    @Bean
    OneTimeTask<Void> sendProductRequestLink(
            ProductRequests requests, RequestLetters letters, TransactionTemplate transactions) {
        return job(
                SEND_LINK,
                id -> transactions.executeWithoutResult(status -> requests.newToken(id)
                        .ifPresent(token -> letters.sendLink(requests.find(id).orElseThrow(), token))));
    }

    /** Whose the request was is forgotten with the letter that needed it. */
    @Bean
    OneTimeTask<Void> sendProductRequestAnswer(
            ProductRequests requests, RequestLetters letters, TransactionTemplate transactions) {
        return job(
                SEND_ANSWER,
                id -> transactions.executeWithoutResult(status -> requests.find(id)
                        .filter(row -> row.status() == RequestStatus.ANSWERED && row.email() != null)
                        .ifPresent(row -> {
                            letters.sendAnswer(row);
                            requests.forgetWhoAsked(id);
                        })));
    }

    /** A job whose key is a district and something of its. */
    static OneTimeTask<Void> job(String name, Consumer<UUID> work) {
        return Tasks.oneTime(name).onFailure(new PatientRetry<>()).execute((instance, context) -> {
            var ids = instance.getId().split("/", 2);
            DistrictScope.run(new DistrictId(UUID.fromString(ids[0])), () -> work.accept(UUID.fromString(ids[1])));
        });
    }

    @Bean
    RecurringTask<Void> forgetProductRequests(
            AcrossDistricts across, RequestMapper mapper, ProductRequests requests, TransactionTemplate transactions) {
        return Tasks.recurring(FORGET, FixedDelay.of(BETWEEN))
                .execute((instance, context) -> across.call(
                                "sweep finds product requests to forget or seal",
                                jdbc -> jdbc.sql("""
                                        SELECT DISTINCT district_id
                                        FROM product_request
                                        WHERE (status = 'STARTED' AND started_at < now() - make_interval(days => :unproven))
                                           OR answered_at < now() - make_interval(days => :answered)
                                           OR person IS NOT NULL
                                           OR email IS NOT NULL
                                        """)
                                        .param("unproven", UNPROVEN)
                                        .param("answered", ANSWERED)
                                        .query(UUID.class)
                                        .list())
                        .forEach(district -> DistrictScope.run(
                                new DistrictId(district),
                                () -> transactions.executeWithoutResult(status -> {
                                    mapper.forget(UNPROVEN, ANSWERED);
                                    requests.sealPlain();
                                }))));
    }
}
