package org.plainview.server.requests.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What families ask, as they see it: whoever has the code of a request can read it, add to it and take it back. */
@Component
class ParentRequests {
    /** More is a conversation that belongs elsewhere. */
    private static final int MOST_ENTRIES = 60;

    private final ParentRequestMapper mapper;
    private final OpenedRequests opened;
    private final RequestSettings settings;
    private final WorkingRecord record;
    // Asked for late, because the scheduler is made from the jobs, and the jobs are made from this.
    private final ObjectProvider<SchedulerClient> scheduler;
    private final SecureRandom random = new SecureRandom();

    ParentRequests(
            ParentRequestMapper mapper,
            OpenedRequests opened,
            RequestSettings settings,
            WorkingRecord record,
            ObjectProvider<SchedulerClient> scheduler) {
        this.mapper = mapper;
        this.opened = opened;
        this.settings = settings;
        this.record = record;
        this.scheduler = scheduler;
    }

    /** Keeps the request and has its code mailed where there is an address. The code stands nowhere in the clear. */
    @Transactional
    public RequestCode start(ValidParentRequest form, Locale language) {
        var id = UUID.randomUUID();
        var code = RequestCode.random(random);
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var received = record.profile().value().day(now);
        opened.keep(
                new ParentRequestRow(
                        id,
                        form.kind(),
                        form.asker(),
                        RequestState.OPEN,
                        language.toLanguageTag(),
                        form.about(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        now,
                        RequestKind.due(received, settings.days(form.kind())),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                form,
                code);
        mapper.step(id, StepKind.RECEIVED, null, null);
        var district = DistrictScope.current();
        mapper.lockTelling();
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        RequestJobs.instance(ParentRequestJobs.TELL_HANDLERS, district, district.value()),
                        now.plus(ParentRequestJobs.GATHERED));
        if (form.email() != null) {
            scheduler
                    .getObject()
                    .scheduleIfNotExists(RequestJobs.instance(ParentRequestJobs.SEND_RECEIPT, district, id), now);
        }
        return code;
    }

    /** By whose clocks the days of the district in scope are told. */
    @Transactional(readOnly = true)
    public ZoneId zone() {
        return ZoneId.of(record.profile().value().timeZone());
    }

    /** What {@code code} opens. Whether there is any, the same is done to find it. */
    @Transactional(readOnly = true)
    public Optional<OpenedRequest> byCode(RequestCode code) {
        return Optional.ofNullable(mapper.byCode(code.hash())).map(opened::open);
    }

    /** Adds words of the asker. One that was answered goes on by this. */
    @Transactional
    public boolean add(RequestCode code, String message) {
        var row = mapper.lockByCode(code.hash());
        if (row == null
                || row.state() == RequestState.WITHDRAWN
                || mapper.entries(row.id()).size() >= MOST_ENTRIES) {
            return false;
        }
        opened.write(row.id(), EntryKind.MESSAGE, message, null);
        mapper.step(row.id(), StepKind.MESSAGE_ADDED, null, null);
        if (row.state().isClosed()) {
            move(row, RequestState.IN_PROGRESS, null);
        }
        return true;
    }

    @Transactional
    public boolean withdraw(RequestCode code) {
        var row = mapper.lockByCode(code.hash());
        if (row == null || row.state().isClosed()) {
            return false;
        }
        move(row, RequestState.WITHDRAWN, null);
        return true;
    }

    /** Within the transaction that locked it. */
    void move(ParentRequestRow row, RequestState to, @Nullable UUID member) {
        mapper.move(row.id(), to, to.isClosed() ? Instant.now() : null);
        mapper.step(row.id(), StepKind.STATE_CHANGED, to.name(), member);
    }
}
