package org.plainview.server.identity.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.plainview.server.history.History;
import org.plainview.server.identity.InvitationDelivered;
import org.plainview.server.identity.Team;
import org.plainview.server.shared.Member;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The members of the district in scope. Every change stands in the district's history. */
@Component
@Transactional
class Members implements Team {
    private final MemberMapper mapper;
    private final TokenEnds tokens;
    private final History history;
    private final ApplicationEventPublisher events;
    // Asked for late, because the scheduler is made from the jobs, and a job is made from this.
    private final ObjectProvider<SchedulerClient> scheduler;

    Members(
            MemberMapper mapper,
            TokenEnds tokens,
            History history,
            ApplicationEventPublisher events,
            ObjectProvider<SchedulerClient> scheduler) {
        this.mapper = mapper;
        this.tokens = tokens;
        this.history = history;
        this.events = events;
        this.scheduler = scheduler;
    }

    @Transactional(readOnly = true)
    public List<MemberRow> all() {
        return mapper.all();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Member> members() {
        return mapper.all().stream().map(MemberRow::member).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Member> find(UUID id) {
        return row(id).map(MemberRow::member);
    }

    @Transactional(readOnly = true)
    public Optional<MemberRow> row(UUID id) {
        return Optional.ofNullable(mapper.byId(id));
    }

    /** The member whom the identity side does not know yet. Within the caller's transaction, nobody else tells it of them. */
    public Optional<MemberRow> toBeInvited(UUID id) {
        return row(id).flatMap(row -> {
            mapper.lock(row.email());
            return row(id).filter(now -> now.reachedAt() == null);
        });
    }

    /** The same for someone who was removed; empty too for whoever has come back, who is to stay. */
    public Optional<DepartedRow> toBeDismissed(UUID id) {
        return departed(id).flatMap(row -> {
            mapper.lock(row.email());
            return departed(id).filter(now -> !isOnTheTeam(now));
        });
    }

    /** Notes that the identity side need not be told any more of this removal, and forgets whose it was. */
    public void settled(UUID id) {
        mapper.settle(id);
    }

    @Override
    public Member invite(String email, String name, Role role) {
        var address = email.toLowerCase(Locale.ROOT);
        if (mapper.add(UUID.randomUUID(), address, name, role) == 1) {
            history.append(History.Entry.of("member-invited", name + " · " + role));
        }
        var row = Objects.requireNonNull(mapper.byEmail(address), "a member that was just added");
        if (row.reachedAt() == null) {
            scheduler
                    .getObject()
                    .scheduleIfNotExists(InviteJob.instance(DistrictScope.current(), row.id()), Instant.now());
        }
        return row.member();
    }

    /** As {@link #invite}, for a member who must be new. */
    public MemberRow add(String email, String name, Role role) {
        if (mapper.byEmail(email.toLowerCase(Locale.ROOT)) != null) {
            throw new ProblemException(HttpStatus.CONFLICT, "member-exists").field("email", "member-exists");
        }
        return row(invite(email, name, role).id()).orElseThrow();
    }

    /** Notes that the identity side knows the member, and tells whoever waits for it. */
    public void reached(UUID id) {
        mapper.reached(id);
        events.publishEvent(new InvitationDelivered(DistrictScope.current(), id));
    }

    public MemberRow changeRole(UUID id, Role role) {
        var row = required(id);
        if (row.role() == role) {
            return row;
        }
        keepAnAdmin(row);
        mapper.role(id, role);
        history.append(History.Entry.of("member-role-changed", row.name() + " · " + row.role() + " → " + role));
        return required(id);
    }

    /**
     * Removes the member, whose sessions and tokens end with it on every node. The identity side is told by a job, however long it is
     * away; until then our own table refuses the person.
     */
    public void remove(UUID id) {
        var row = required(id);
        keepAnAdmin(row);
        var ended = tokens.of(id);
        if (mapper.remove(id) == 0) {
            throw notFound();
        }
        mapper.endSessions(SessionStore.principal(row.districtId(), id));
        history.append(History.Entry.of("member-removed", row.name() + " · " + row.role()));
        ended.forEach(tokens::note);
        scheduler.getObject().scheduleIfNotExists(DismissJob.instance(DistrictScope.current(), id), Instant.now());
    }

    /**
     * The member as whom this account signs in: the one bound to its subject, else the one who was invited under its proven
     * e-mail address, who is bound from now on. An account that is bound to one member never becomes another.
     */
    public Optional<Member> signIn(String subject, String email) {
        var bound = mapper.bySubject(subject);
        if (bound != null) {
            return Optional.of(bound.member());
        }
        var invited = mapper.byEmail(email.toLowerCase(Locale.ROOT));
        if (invited == null || mapper.bind(invited.id(), subject) == 0) {
            return Optional.empty();
        }
        history.as(
                invited.name(),
                () -> history.append(History.Entry.of("member-joined", invited.name() + " · " + invited.role())));
        return Optional.of(invited.member());
    }

    /** Notes that a valid account was turned away. Who it was is another organization's business: nothing of it is kept. */
    public void refused(String why) {
        history.as("sign-in", () -> history.append(History.Entry.of("refused-sign-in", why)));
    }

    private void keepAnAdmin(MemberRow row) {
        if (row.role() == Role.ADMIN && mapper.lockAdmins().size() < 2) {
            throw new ProblemException(HttpStatus.CONFLICT, "last-admin");
        }
    }

    private Optional<DepartedRow> departed(UUID id) {
        return Optional.ofNullable(mapper.departed(id));
    }

    private boolean isOnTheTeam(DepartedRow departed) {
        var subject = departed.subject();
        return mapper.byEmail(departed.email()) != null || (subject != null && mapper.bySubject(subject) != null);
    }

    private MemberRow required(UUID id) {
        return row(id).orElseThrow(Members::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(HttpStatus.NOT_FOUND, "not-found");
    }
}
