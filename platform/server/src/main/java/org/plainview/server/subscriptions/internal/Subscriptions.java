package org.plainview.server.subscriptions.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who wants letters of the district in scope, and of what. Nobody gets one before the owner of the address said so by a link
 * that was mailed there; an address is there no longer than it is used.
 */
@Component
class Subscriptions {
    static final Duration LINK_LASTS = Duration.ofHours(24);

    private final SubscriptionMapper mapper;
    private final RoundMapper rounds;
    // Asked for late, because the scheduler is made from the jobs, and the jobs are made from this.
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Secrets secrets = new Secrets();

    Subscriptions(SubscriptionMapper mapper, RoundMapper rounds, ObjectProvider<SchedulerClient> scheduler) {
        this.mapper = mapper;
        this.rounds = rounds;
        this.scheduler = scheduler;
    }

    /** What comes of a link. */
    enum Confirmation {
        WORKS,
        USED,
        EXPIRED,
        UNKNOWN
    }

    /** Has the link mailed, in the same way whether the address is known or not. */
    @Transactional
    public void start(String email, Set<Topic> topics, Locale language) {
        var id = UUID.randomUUID();
        mapper.add(id, email, SubscriptionRow.write(topics), language.toLanguageTag());
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        SubscriptionJobs.instance(SubscriptionJobs.SEND_LINK, DistrictScope.current(), id.toString()),
                        Instant.now());
    }

    /** A new secret for the link of one that waits for it; the link before it, if any, opens nothing any more. */
    @Transactional
    public Optional<String> newToken(UUID id) {
        var token = secrets.link();
        return mapper.link(id, Secrets.hash(token), Instant.now().plus(LINK_LASTS)) == 1
                ? Optional.of(token)
                : Optional.empty();
    }

    @Transactional(readOnly = true)
    public Optional<SubscriptionRow> find(UUID id) {
        return Optional.ofNullable(mapper.byId(id));
    }

    /** Forgets one whose address turned out to be none. */
    @Transactional
    public void forget(UUID id) {
        mapper.deleteUnproven(id);
    }

    /** What a link leads to. */
    record Looked(Confirmation state, @Nullable SubscriptionRow row) {}

    /** What the link would do, without doing it: machines that scan mail follow links. */
    @Transactional
    public Looked look(String token) {
        var row = mapper.byToken(Secrets.hash(token));
        return new Looked(judge(row), row);
    }

    /** Uses the link. What the address asked for before gives way to it. */
    @Transactional
    public Confirmation confirm(String token) {
        var looked = look(token);
        if (looked.row() != null && looked.state() == Confirmation.WORKS) {
            mapper.deleteOthers(looked.row().email(), looked.row().id());
            mapper.confirm(looked.row().id());
        }
        return looked.state();
    }

    /** Uses the link to hear no more at all, whatever the address asked for before. */
    @Transactional
    public Confirmation refuse(String token) {
        var looked = look(token);
        if (looked.row() != null && looked.state() == Confirmation.WORKS) {
            mapper.deleteAddress(looked.row().id());
        }
        return looked.state();
    }

    private static Confirmation judge(@Nullable SubscriptionRow row) {
        if (row == null) {
            return Confirmation.UNKNOWN;
        }
        if (row.confirmedAt() != null) {
            return Confirmation.USED;
        }
        var expires = row.tokenExpiresAt();
        return expires != null && expires.isAfter(Instant.now()) ? Confirmation.WORKS : Confirmation.EXPIRED;
    }

    /** Whether a letter that somebody still gets holds this way out. */
    @Transactional(readOnly = true)
    public boolean canStop(String secret) {
        return rounds.byStop(Secrets.hash(secret)) != null;
    }

    /** Erases the address that got the letter with this way out; done already, it does nothing. */
    @Transactional
    public void stop(String secret) {
        var id = rounds.byStop(Secrets.hash(secret));
        if (id != null) {
            mapper.deleteAddress(id);
        }
    }
}
