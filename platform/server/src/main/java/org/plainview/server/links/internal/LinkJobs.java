package org.plainview.server.links.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.plainview.server.shared.OutwardAddress;
import org.plainview.server.shared.PatientRetry;
import org.plainview.server.tenancy.AcrossDistricts;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.tenancy.Unscoped;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Checks the links of each district about once a day. Districts are checked in slices of some seconds, one slice at a time on
 * each node, so that a district with many dead links keeps neither the others nor any letter waiting.
 */
@Configuration(proxyBeanMethods = false)
class LinkJobs {
    private static final String CHECK = "check-links";
    private static final String SWEEP = "find-links-to-check";
    private static final String INSTANCE = "links";

    private static final Duration BETWEEN = Duration.ofHours(6);
    /** After which a district is checked again. */
    private static final int HOURS = 24;
    /** Districts that are found at once: more wait for the next sweep. */
    private static final int MOST_FOUND = 5_000;
    /** Whoever begins to look around finds a quiet server. */
    private static final Duration FIRST = Duration.ofMinutes(30);

    private static final Duration SLICE = Duration.ofSeconds(20);
    private static final Duration TURN = Duration.ofSeconds(5);
    private static final int AT_ONCE = 4;
    private static final int MOST_AT_A_TIME = 200;

    private final Semaphore turn = new Semaphore(1);

    /** Has the district in scope checked now, also where a check of it was to begin later. */
    static void soon(SchedulerClient scheduler) {
        var instance = instance(DistrictScope.current().value());
        var now = Instant.now();
        if (!scheduler.scheduleIfNotExists(instance, now)) {
            try {
                scheduler.reschedule(instance, now);
            } catch (TaskInstanceCurrentlyExecutingException done) {
                // It ends in this moment. The sweep finds what is wanted and was not begun.
            }
        }
    }

    private static TaskInstance<Void> instance(UUID district) {
        return new TaskInstance<>(CHECK, district + "/" + INSTANCE);
    }

    @Bean
    CustomTask<Void> checkLinks(LinkCheck check, Asking asking, LinkSettings settings) {
        return Tasks.custom(CHECK, Void.class)
                .onFailure(new PatientRetry<>())
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    if (!settings.enabled()) {
                        return ends();
                    }
                    if (!turn.tryAcquire()) {
                        return goesOn(TURN);
                    }
                    try {
                        var district =
                                new DistrictId(UUID.fromString(instance.getId().split("/", 2)[0]));
                        return slice(district, check, asking) ? goesOn(Duration.ZERO) : ends();
                    } finally {
                        turn.release();
                    }
                });
    }

    private static CompletionHandler<Void> ends() {
        return (complete, operations) -> operations.remove();
    }

    private static CompletionHandler<Void> goesOn(Duration pause) {
        return (complete, operations) ->
                operations.reschedule(complete, Instant.now().plus(pause));
    }

    /**
     * Nothing of the database is held while others are asked.
     *
     * @return whether there may be more to ask
     */
    private static boolean slice(DistrictId district, LinkCheck check, Asking asking) {
        var end = Instant.now().plus(SLICE);
        while (Instant.now().isBefore(end)) {
            var due = DistrictScope.call(district, () -> check.next(MOST_AT_A_TIME));
            if (due.isEmpty()) {
                return false;
            }
            var groups = groups(due);
            while (!groups.isEmpty() && Instant.now().isBefore(end)) {
                var answers = ask(groups.remove(), asking);
                DistrictScope.run(district, () -> check.keep(answers));
            }
        }
        return true;
    }

    private static Map<String, Answer> ask(List<String> group, Asking asking) {
        var answers = Unscoped.together(group, Asking.LONGEST, asking::ask);
        var byAddress = new LinkedHashMap<String, Answer>();
        for (int i = 0; i < group.size(); i++) {
            byAddress.put(group.get(i), answers.get(i).orElse(Answer.of(Outcome.NO_ANSWER)));
        }
        return byAddress;
    }

    /** Those that are asked at the same time: of each host only one. */
    private static Deque<List<String>> groups(List<String> addresses) {
        var byHost = new LinkedHashMap<String, Deque<String>>();
        addresses.forEach(address -> byHost.computeIfAbsent(host(address), each -> new ArrayDeque<>())
                .add(address));
        var groups = new ArrayDeque<List<String>>();
        while (!byHost.isEmpty()) {
            var group = new ArrayList<String>();
            for (var hosts = byHost.entrySet().iterator(); hosts.hasNext() && group.size() < AT_ONCE; ) {
                var host = hosts.next();
                group.add(host.getValue().remove());
                if (host.getValue().isEmpty()) {
                    hosts.remove();
                }
            }
            groups.add(group);
        }
        return groups;
    }

    private static String host(String address) {
        return OutwardAddress.read(address)
                .map(URI::getHost)
                .map(host -> host.toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** Finds the districts whose turn it is, and spreads them over the time until it looks again. */
    @Bean
    RecurringTask<Void> findLinksToCheck(AcrossDistricts across, LinkSettings settings) {
        return Tasks.recurring(SWEEP, FixedDelay.of(BETWEEN)).execute((instance, context) -> {
            if (settings.enabled()) {
                find(across)
                        .forEach(district -> context.getSchedulerClient()
                                .scheduleIfNotExists(
                                        instance(district), Instant.now().plus(spread())));
            }
        });
    }

    private static List<UUID> find(AcrossDistricts across) {
        return across.call(
                "sweep finds districts whose links are to be checked",
                jdbc -> jdbc.sql("""
                        SELECT district.id
                        FROM district
                        LEFT JOIN link_check ON link_check.district_id = district.id
                        WHERE status = 'ACTIVE'
                          AND (started_at IS NULL
                               OR started_at < now() - make_interval(hours => :hours)
                               OR wanted_at > started_at)
                        ORDER BY started_at NULLS FIRST
                        LIMIT :most
                        """)
                        .param("hours", HOURS)
                        .param("most", MOST_FOUND)
                        .query(UUID.class)
                        .list());
    }

    private static Duration spread() {
        return FIRST.plusSeconds(ThreadLocalRandom.current().nextLong(BETWEEN.toSeconds()));
    }
}
