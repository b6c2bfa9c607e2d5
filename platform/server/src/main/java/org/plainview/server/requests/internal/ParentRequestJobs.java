package org.plainview.server.requests.internal;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
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

/** What happens to the requests of families while nobody looks. */
@Configuration(proxyBeanMethods = false)
class ParentRequestJobs {
    static final String SEND_RECEIPT = "send-request-receipt";
    static final String SEND_REPLY = "send-request-reply";
    static final String TELL_HANDLERS = "tell-of-requests";
    static final String SEND_UNTOUCHED = "send-untouched-requests";
    /** Requests often come in several, and more letters than this are not read. */
    static final Duration GATHERED = Duration.ofMinutes(10);

    private static final String FORGET = "forget-requests";
    private static final Duration BETWEEN = Duration.ofHours(6);

    /** The code is forgotten with the letter that tells it. */
    @Bean
    OneTimeTask<Void> sendRequestReceipt(
            ParentRequestMapper mapper,
            OpenedRequests opened,
            ParentRequestLetters letters,
            TransactionTemplate transactions) {
        return RequestJobs.job(
                SEND_RECEIPT,
                id -> transactions.executeWithoutResult(status -> {
                    var row = mapper.byId(id);
                    var code = row == null ? null : opened.code(row);
                    var email = row == null ? null : opened.email(row);
                    if (row != null && code != null && email != null) {
                        letters.sendReceipt(row, email, code);
                        mapper.codeIsTold(id);
                    }
                }));
    }

    @Bean
    OneTimeTask<Void> sendRequestReply(
            ParentRequestMapper mapper,
            OpenedRequests opened,
            ParentRequestLetters letters,
            TransactionTemplate transactions) {
        return RequestJobs.job(
                SEND_REPLY,
                id -> transactions.executeWithoutResult(status -> {
                    var entry = mapper.entry(id);
                    var row = entry == null ? null : mapper.byId(entry.requestId());
                    var email = row == null ? null : opened.email(row);
                    if (entry != null && entry.kind() == EntryKind.REPLY && row != null && email != null) {
                        letters.sendReply(row, email, opened.open(entry).text());
                    }
                }));
    }

    /** One for the whole district, however many requests came in the meantime. */
    @Bean
    OneTimeTask<Void> tellOfRequests(RequestDesk desk) {
        return RequestJobs.job(TELL_HANDLERS, district -> desk.tellHandlers());
    }

    @Bean
    OneTimeTask<Void> sendUntouchedRequests(RequestDesk desk, ParentRequestLetters letters) {
        return RequestJobs.job(
                SEND_UNTOUCHED,
                member -> desk.untouched()
                        .ifPresent(untouched -> desk.handlers().stream()
                                .filter(handler -> handler.id().equals(member))
                                .forEach(handler -> letters.sendUntouched(handler, untouched, desk.language()))));
    }

    @Bean
    RecurringTask<Void> forgetRequests(
            AcrossDistricts across, ForgottenRequests forgotten, TransactionTemplate transactions) {
        return Tasks.recurring(FORGET, FixedDelay.of(BETWEEN))
                .execute((instance, context) -> across.call(
                                "sweep finds requests to forget",
                                jdbc -> jdbc.sql("""
                                        SELECT DISTINCT r.district_id
                                        FROM parent_request r
                                        LEFT JOIN request_setting s ON s.district_id = r.district_id
                                        WHERE r.forgotten_at IS NULL
                                          AND r.closed_at < now() - make_interval(months => coalesce(s.keep_months, :months))
                                        """)
                                        .param("months", RequestSettings.KEEP_MONTHS)
                                        .query(UUID.class)
                                        .list())
                        .forEach(district -> DistrictScope.run(
                                new DistrictId(district),
                                () -> transactions.executeWithoutResult(status -> forgotten.forget()))));
    }
}
