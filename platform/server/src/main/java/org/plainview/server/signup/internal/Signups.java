package org.plainview.server.signup.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.plainview.record.DistrictProfile;
import org.plainview.server.history.History;
import org.plainview.server.identity.InvitationDelivered;
import org.plainview.server.identity.Team;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.tenancy.DistrictStatus;
import org.plainview.server.tenancy.Districts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sign-ups, step by step. Proving the e-mail address is the moment of decision: one transaction gives the district its name
 * and enqueues the job that founds it. Every later step may be repeated, so that wherever the server falls, the district ends
 * complete or absent.
 */
@Component
class Signups {
    static final Duration LINK_LASTS = Duration.ofHours(24);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(7);
    private static final int TOKEN_BYTES = 32;

    private final SignupMapper mapper;
    private final Districts districts;
    private final WorkingRecord record;
    private final Team team;
    private final History history;
    private final TransactionTemplate transactions;
    // Asked for late, because the scheduler is made from the jobs, and the jobs are made from this.
    private final ObjectProvider<SchedulerClient> scheduler;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    Signups(
            SignupMapper mapper,
            Districts districts,
            WorkingRecord record,
            Team team,
            History history,
            TransactionTemplate transactions,
            ObjectProvider<SchedulerClient> scheduler) {
        this.mapper = mapper;
        this.districts = districts;
        this.record = record;
        this.team = team;
        this.history = history;
        this.transactions = transactions;
        this.scheduler = scheduler;
    }

    /** What comes of a link. */
    sealed interface Confirmation {
        record Confirmed(UUID signup) implements Confirmation {}

        record UsedBefore(UUID signup) implements Confirmation {}

        record Expired() implements Confirmation {}

        record Unknown() implements Confirmation {}

        /** @param problems as {@link Signups#conflicts} */
        record Conflicting(Map<String, String> problems) implements Confirmation {}
    }

    /** What stands in the way of a district of this name, id and slug: the field with the code of what to say. */
    Map<String, String> conflicts(ValidForm form) {
        return inTransaction(() -> conflictsNow(form));
    }

    /** Notes the sign-up and has the link mailed. Nothing is held for it yet. */
    UUID start(ValidForm form, Locale language) {
        var id = UUID.randomUUID();
        transactions.executeWithoutResult(status -> {
            mapper.add(id, UUID.randomUUID(), DistrictName.key(form.name()), form, language.getLanguage());
            enqueue(SignupJobs.SEND_LINK, id);
        });
        return id;
    }

    Optional<SignupRow> find(UUID id) {
        return inTransaction(() -> Optional.ofNullable(mapper.byId(id)));
    }

    List<SignupRow> latest(int limit) {
        return inTransaction(() -> mapper.latest(limit));
    }

    /** A new secret for the link of a sign-up that waits for one; the link before it, if any, opens nothing any more. */
    Optional<String> newToken(UUID id) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return mapper.link(id, hash(token), clock.instant().plus(LINK_LASTS)) == 1
                ? Optional.of(token)
                : Optional.empty();
    }

    /** What the link would do, without doing it: machines that scan mail follow links. */
    Confirmation look(String token) {
        return inTransaction(() -> judge(mapper.byToken(hash(token))));
    }

    Optional<SignupRow> byToken(String token) {
        return inTransaction(() -> Optional.ofNullable(mapper.byToken(hash(token))));
    }

    /** Uses the link. */
    Confirmation confirm(String token) {
        try {
            return inTransaction(() -> {
                var row = mapper.lockByToken(hash(token));
                var judged = judge(row);
                if (row == null || !(judged instanceof Confirmation.Confirmed)) {
                    return judged;
                }
                mapper.lockState(row.state());
                var conflicts = conflictsNow(form(row));
                if (!conflicts.isEmpty()) {
                    return new Confirmation.Conflicting(conflicts);
                }
                mapper.confirm(row.id());
                enqueue(SignupJobs.FOUND, row.id());
                return judged;
            });
        } catch (DuplicateKeyException overtaken) {
            // Another state's district took the slug between the look and the write.
            return new Confirmation.Conflicting(Map.of("slug", "slug-taken"));
        }
    }

    /** Makes the district of a confirmed sign-up, with its profile and first admin. May be repeated. */
    void found(UUID id) {
        var row = find(id).filter(known -> known.status() == SignupStatus.CONFIRMED);
        if (row.isEmpty()) {
            return;
        }
        var district = new DistrictId(row.get().founds());
        if (!inTransaction(() -> mapper.districtExists(district.value())) && !add(row.get(), district)) {
            return;
        }
        DistrictScope.run(district, () -> transactions.executeWithoutResult(status -> settle(row.get())));
    }

    /** Forgets who never proved their address. */
    void forget() {
        inTransaction(() -> mapper.forget(clock.instant().minus(FORGOTTEN_AFTER)));
    }

    /** The first admin can sign in: the sign-up has done its work. In the transaction that noted it. */
    @EventListener
    void complete(InvitationDelivered delivered) {
        if (mapper.complete(delivered.district().value()) == 1) {
            enqueue(
                    SignupJobs.WELCOME,
                    Objects.requireNonNull(
                                    mapper.byDistrict(delivered.district().value()))
                            .id());
        }
    }

    private boolean add(SignupRow row, DistrictId district) {
        try {
            districts.add(
                    new District(district, row.slug(), row.name(), row.state(), row.ncesId(), DistrictStatus.ACTIVE));
            return true;
        } catch (Districts.SlugTakenException taken) {
            inTransaction(() -> mapper.refuse(row.id(), "slug-taken"));
        } catch (Districts.DistrictExistsException exists) {
            inTransaction(() -> mapper.refuse(row.id(), "nces-id-taken"));
        }
        return false;
    }

    private void settle(SignupRow row) {
        history.as(row.person(), () -> {
            record.begin(DistrictProfile.builder(
                            row.name(),
                            row.state(),
                            UsState.valueOf(row.state()).timeZone())
                    .ncesId(row.ncesId())
                    .website(row.website())
                    .languages(List.of("en"))
                    .build());
            history.append(History.Entry.of("signed-up", row.office()));
            team.invite(row.email(), row.person(), Role.ADMIN);
        });
        mapper.found(row.id());
    }

    private Map<String, String> conflictsNow(ValidForm form) {
        var problems = new LinkedHashMap<String, String>();
        var key = DistrictName.key(form.name());
        if (mapper.namesIn(form.state()).stream()
                        .anyMatch(name -> DistrictName.key(name).equals(key))
                || mapper.nameTakenByDomain(key, form.emailDomain())) {
            problems.put("name", "name-taken");
        }
        if (form.ncesId() != null && mapper.ncesIdTaken(form.ncesId())) {
            problems.put("ncesId", "nces-id-taken");
        }
        if (mapper.slugTaken(form.slug())) {
            problems.put("slug", "slug-taken");
        }
        return problems;
    }

    private Confirmation judge(@org.jspecify.annotations.Nullable SignupRow row) {
        if (row == null) {
            return new Confirmation.Unknown();
        }
        if (row.status() != SignupStatus.STARTED) {
            return new Confirmation.UsedBefore(row.id());
        }
        var expires = row.tokenExpiresAt();
        return expires != null && expires.isAfter(clock.instant())
                ? new Confirmation.Confirmed(row.id())
                : new Confirmation.Expired();
    }

    private void enqueue(String job, UUID id) {
        scheduler.getObject().scheduleIfNotExists(new TaskInstance<Void>(job, id.toString()), Instant.now());
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    private static ValidForm form(SignupRow row) {
        return new ValidForm(
                row.name(),
                row.state(),
                row.ncesId(),
                row.website(),
                row.slug(),
                row.person(),
                row.office(),
                row.email());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
