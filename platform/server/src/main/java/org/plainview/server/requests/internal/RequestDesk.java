package org.plainview.server.requests.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;
import org.plainview.server.identity.Team;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.requests.internal.ParentRequestMapper.Untouched;
import org.plainview.server.shared.CurrentMember;
import org.plainview.server.shared.Member;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.Words;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What families ask, as the staff who answer see it. Each step stands in the audit, which holds no words. */
@Component
class RequestDesk {
    static final int LONGEST_TEXT = 10_000;

    private final ParentRequestMapper mapper;
    private final OpenedRequests opened;
    private final ParentRequests requests;
    private final WorkingRecord record;
    private final Team team;
    private final CurrentMember member;
    // Asked for late, because the scheduler is made from the jobs.
    private final ObjectProvider<SchedulerClient> scheduler;

    RequestDesk(
            ParentRequestMapper mapper,
            OpenedRequests opened,
            ParentRequests requests,
            WorkingRecord record,
            Team team,
            CurrentMember member,
            ObjectProvider<SchedulerClient> scheduler) {
        this.mapper = mapper;
        this.opened = opened;
        this.requests = requests;
        this.record = record;
        this.team = team;
        this.member = member;
        this.scheduler = scheduler;
    }

    /**
     * What to list.
     *
     * @param after the last that was seen
     */
    record Filter(
            boolean closed,
            @Nullable RequestKind kind,
            @Nullable UUID handler,
            @Nullable UUID after) {}

    /** What waits is ordered by the day on which it is due, so that what is overdue comes first; what is closed, the last first. */
    @Transactional(readOnly = true)
    public List<ParentRequestRow> list(Filter filter, int limit) {
        return filter.closed()
                ? mapper.closed(filter.kind(), filter.handler(), filter.after(), limit)
                : mapper.waiting(filter.kind(), filter.handler(), filter.after(), limit);
    }

    @Transactional(readOnly = true)
    public @Nullable String person(ParentRequestRow row) {
        return opened.person(row);
    }

    @Transactional(readOnly = true)
    public LocalDate today() {
        return record.profile().value().day(Instant.now());
    }

    @Transactional(readOnly = true)
    public int waiting() {
        return mapper.waitingCount();
    }

    @Transactional(readOnly = true)
    public int overdue() {
        return mapper.waitingDueBefore(today());
    }

    @Transactional(readOnly = true)
    public Optional<OpenedRequest> find(UUID id) {
        return Optional.ofNullable(mapper.byId(id)).map(opened::open);
    }

    @Transactional(readOnly = true)
    public List<StepRow> steps(UUID id) {
        return mapper.steps(id);
    }

    /** Those who may be given a request. */
    @Transactional(readOnly = true)
    public List<Member> handlers() {
        return team.members().stream()
                .filter(each -> each.role().may(Permission.HANDLE_REQUESTS))
                .toList();
    }

    /** Has a letter sent to each of them, and each tried again by itself where it cannot be delivered. */
    @Transactional
    public void tellHandlers() {
        var district = DistrictScope.current();
        handlers()
                .forEach(handler -> scheduler
                        .getObject()
                        .scheduleIfNotExists(
                                RequestJobs.instance(ParentRequestJobs.SEND_UNTOUCHED, district, handler.id()),
                                Instant.now()));
    }

    @Transactional(readOnly = true)
    public Optional<Untouched> untouched() {
        return Optional.ofNullable(mapper.untouched());
    }

    /** The first of the district's languages in which staff can read. */
    @Transactional(readOnly = true)
    public Locale language() {
        return record.profile().value().languages().stream()
                .map(Locale::forLanguageTag)
                .filter(Words.LANGUAGES::contains)
                .findFirst()
                .orElse(Words.LANGUAGES.getFirst());
    }

    @Transactional
    public void verify(UUID id, Verification how) {
        var row = open(id);
        mapper.verify(id, me(), how);
        mapper.step(id, StepKind.VERIFIED, how.name(), me());
        if (row.state() == RequestState.OPEN || row.state() == RequestState.VERIFYING) {
            requests.move(row, RequestState.IN_PROGRESS, me());
        }
    }

    /**
     * Writes to the asker, by mail too where there is an address.
     *
     * @param then where the request stands after it: {@code ANSWERED}, {@code DECLINED}, or null where nothing changes by it
     */
    @Transactional
    public void reply(UUID id, String text, @Nullable RequestState then) {
        var row = open(id);
        if (then != null) {
            allow(row, then);
        }
        var entry = opened.write(id, EntryKind.REPLY, text, me());
        mapper.step(id, StepKind.REPLIED, null, me());
        if (then != null) {
            requests.move(row, then, me());
        }
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        RequestJobs.instance(ParentRequestJobs.SEND_REPLY, DistrictScope.current(), entry),
                        Instant.now());
    }

    @Transactional
    public void note(UUID id, String text) {
        kept(id);
        opened.write(id, EntryKind.NOTE, text, me());
        mapper.step(id, StepKind.NOTED, null, me());
    }

    /** @param from where whoever asks for it saw the request stand */
    @Transactional
    public void move(UUID id, RequestState from, RequestState to) {
        var row = kept(id);
        if (row.state() != from) {
            throw new ProblemException(HttpStatus.CONFLICT, "request-moved-on");
        }
        if (to.takesWords()) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "request-words-missing");
        }
        allow(row, to);
        requests.move(row, to, me());
    }

    @Transactional
    public void handOver(UUID id, UUID to) {
        kept(id);
        if (handlers().stream().noneMatch(each -> each.id().equals(to))) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "request-handler-unknown")
                    .field("member", "request-handler-unknown");
        }
        mapper.handOver(id, to);
        mapper.step(id, StepKind.HANDED_OVER, null, me());
    }

    /** Notes that a question to be published was drafted from a request. */
    void drafted(UUID id) {
        mapper.step(id, StepKind.QUESTION_DRAFTED, null, me());
    }

    private void allow(ParentRequestRow row, RequestState to) {
        if (!row.state().next().contains(to)) {
            throw new ProblemException(HttpStatus.CONFLICT, "request-moved-on");
        }
        if (to == RequestState.ANSWERED && row.kind().concernsAChild() && row.verifiedAt() == null) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "request-unverified");
        }
    }

    /** One that still waits, until the end of the transaction. */
    private ParentRequestRow open(UUID id) {
        var row = kept(id);
        if (row.state().isClosed()) {
            throw new ProblemException(HttpStatus.CONFLICT, "request-moved-on");
        }
        return row;
    }

    /** One whose words are still there, until the end of the transaction. */
    ParentRequestRow kept(UUID id) {
        var row = mapper.lock(id);
        if (row == null) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "not-found");
        }
        if (row.forgottenAt() != null) {
            throw new ProblemException(HttpStatus.CONFLICT, "request-forgotten");
        }
        return row;
    }

    private UUID me() {
        return member.require().id();
    }

    /** @throws ProblemException if {@code code} is none of the type's */
    static <E extends Enum<E>> E code(Class<E> type, @Nullable String code, String field) {
        return Codes.find(type, Objects.requireNonNullElse(code, ""))
                .orElseThrow(() -> new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid")
                        .field(field, "request-choice"));
    }

    /** @throws ProblemException if there is nothing in {@code text}, or too much */
    static String text(@Nullable String text, String field, int longest) {
        if (text == null || text.isBlank() || text.strip().length() > longest) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid")
                    .field(field, "request-text", longest);
        }
        return text.strip();
    }
}
