package org.plainview.server.identity.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plainview.server.history.History;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What follows when tokens of the district in scope end, by themselves or with the member who made them. */
@Component
@Transactional
class TokenEnds {
    private final TokenMapper mapper;
    private final History history;
    /** Asked when it is needed, because its jobs need members. */
    private final ObjectProvider<SchedulerClient> scheduler;

    TokenEnds(TokenMapper mapper, History history, ObjectProvider<SchedulerClient> scheduler) {
        this.mapper = mapper;
        this.history = history;
        this.scheduler = scheduler;
    }

    /** Those that a member made, which go with the member. */
    public List<TokenRow> of(UUID member) {
        return mapper.of(member);
    }

    /** Notes that the token is no more. The identity side is told of a client by a job, however long it is away. */
    public void note(TokenRow row) {
        history.append(History.Entry.of("token-revoked", row.name()));
        if (row.client()) {
            scheduler
                    .getObject()
                    .scheduleIfNotExists(EndClientJob.instance(DistrictScope.current(), row.id()), Instant.now());
        }
    }
}
