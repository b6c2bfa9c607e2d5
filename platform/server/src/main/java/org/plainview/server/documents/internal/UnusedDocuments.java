package org.plainview.server.documents.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.plainview.record.DocumentHash;
import org.plainview.server.documents.DocumentUse;
import org.plainview.server.tenancy.AcrossDistricts;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents that nothing names, nor any edition named, go by themselves a month after they were sent. */
@Configuration(proxyBeanMethods = false)
class UnusedDocuments {
    static final String SWEEP = "sweep-unused-documents";
    static final int DAYS = 30;
    private static final Duration BETWEEN = Duration.ofHours(6);

    @Bean
    RecurringTask<Void> sweepUnusedDocuments(
            AcrossDistricts across,
            DocumentMapper mapper,
            ContentStore store,
            List<DocumentUse> uses,
            TransactionTemplate transactions) {
        return Tasks.recurring(SWEEP, FixedDelay.of(BETWEEN))
                .execute((instance, context) -> across.call(
                                "sweep finds documents that may be unused",
                                jdbc -> jdbc.sql("""
                                        SELECT DISTINCT district_id
                                        FROM document
                                        WHERE NOT published AND uploaded_at < now() - make_interval(days => :days)
                                        """)
                                        .param("days", DAYS)
                                        .query(UUID.class)
                                        .list())
                        .forEach(district -> DistrictScope.run(
                                new DistrictId(district),
                                () -> transactions.executeWithoutResult(status -> sweep(mapper, store, uses)))));
    }

    private static void sweep(DocumentMapper mapper, ContentStore store, List<DocumentUse> uses) {
        var used = new HashSet<DocumentHash>();
        uses.forEach(use -> used.addAll(use.hold()));
        for (var unpublished : mapper.unpublished(DAYS)) {
            var hash = new DocumentHash(unpublished);
            // Before the row's lock ends, so that whoever sends the same bytes now keeps them after this.
            if (!used.contains(hash) && mapper.delete(unpublished, DAYS) > 0) {
                store.remove(hash);
            }
        }
    }
}
