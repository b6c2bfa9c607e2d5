package org.plainview.server.links.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.links.internal.LinkCheck.Known;
import org.plainview.server.links.internal.LinkPlaces.Place;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.RateLimit;
import org.plainview.server.shared.RequiresPermission;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The links of the working record, and whether the pages behind them are still there. */
@RestController
@RequestMapping("/api/districts/{district}/links")
class LinkController {
    private static final int MOST = 500;

    private final LinkCheck check;
    private final WorkingRecord record;
    private final LinkSettings settings;
    private final SchedulerClient scheduler;
    private final RateLimit limit;

    LinkController(LinkCheck check, WorkingRecord record, LinkSettings settings, SchedulerClient scheduler) {
        this.check = check;
        this.record = record;
        this.settings = settings;
        this.scheduler = scheduler;
        this.limit = RateLimit.perHour(settings.perDistrictAndHour());
    }

    /**
     * Links in the order of their addresses.
     *
     * @param standing only those that stand so
     * @param after an address after which the list goes on
     */
    @GetMapping
    @RequiresPermission(Permission.READ_RECORD)
    @Transactional(readOnly = true)
    public LinkList listLinks(
            @RequestParam(required = false) @Nullable Standing standing,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + MOST) int limit) {
        int most = Math.clamp(limit, 1, MOST);
        var all = check.all();
        var state = check.state();
        var asked = all.stream()
                .filter(link -> standing == null || link.row().standing() == standing)
                .filter(link -> after == null || link.row().address().compareTo(after) > 0)
                // One more than the page holds tells that there is a next one.
                .limit(most + 1L)
                .toList();
        boolean more = asked.size() > most;
        var page = more ? asked.subList(0, most) : asked;
        var standingRecord = record.load();
        return new LinkList(
                settings.enabled(),
                state.isUnderWay(),
                state.finishedAt(),
                !state.isOpen() && state.finishedAt() != null && !state.answered() && !all.isEmpty(),
                state.leftOut(),
                counts(all),
                page.stream().map(link -> LinkView.of(link, standingRecord)).toList(),
                more ? page.getLast().row().address() : null);
    }

    private static Map<Standing, Integer> counts(List<Known> all) {
        var counts = new EnumMap<Standing, Integer>(Standing.class);
        Arrays.stream(Standing.values()).forEach(standing -> counts.put(standing, 0));
        all.forEach(link -> counts.merge(link.row().standing(), 1, Integer::sum));
        return counts;
    }

    /** Has all of them asked now; one that is under way goes on. The list says when it is done. */
    @PostMapping("/check")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RequiresPermission(Permission.EDIT_RECORD)
    @Transactional
    public void checkLinks() {
        if (!settings.enabled()) {
            throw new ProblemException(HttpStatus.CONFLICT, "links-off");
        }
        if (check.state().isOpen()) {
            return;
        }
        if (!limit.take(DistrictScope.current().toString())) {
            throw new ProblemException(HttpStatus.TOO_MANY_REQUESTS, "links-too-often");
        }
        check.want();
        LinkJobs.soon(scheduler);
    }

    /**
     * @param enabled false where the operator has switched the check off
     * @param underWay whether a check goes on, or is about to
     * @param checkedAt when the last one was done; absent if there was none
     * @param nothingAnswered whether not a single page answered then, so that the fault may be on the platform's side
     * @param leftOut how many addresses are more than are checked
     * @param counts how many links stand how, whatever was asked for
     */
    record LinkList(
            boolean enabled,
            boolean underWay,
            @Nullable Instant checkedAt,
            boolean nothingAnswered,
            int leftOut,
            Map<Standing, Integer> counts,
            List<LinkView> links,
            @Nullable String next) {}

    /**
     * @param outcome of the last time that it was asked with something to say; absent if there was none
     * @param status of HTTP, as it answered then
     * @param movedTo where it is now for good
     * @param since when what comes of it became so
     * @param failures how many times in a row it did not answer well
     */
    record LinkView(
            String address,
            Standing standing,
            @Nullable Outcome outcome,
            @Nullable Integer status,
            @Nullable String movedTo,
            @Nullable Instant askedAt,
            @Nullable Instant since,
            int failures,
            List<UseView> uses) {
        static LinkView of(Known link, DistrictRecord record) {
            var row = link.row();
            return new LinkView(
                    row.address(),
                    row.standing(),
                    row.outcome(),
                    row.status(),
                    row.movedTo(),
                    row.askedAt(),
                    row.since(),
                    row.failures(),
                    link.places().stream()
                            .map(place -> UseView.of(place, record))
                            .toList());
        }
    }

    /**
     * A place that links there: without kind and key where it is a field of the district itself.
     *
     * @param inText whether it stands inside a text, and not as the whole of the field
     */
    record UseView(@Nullable String kind, @Nullable String key, String label, String field, boolean inText) {
        static UseView of(Place place, DistrictRecord record) {
            var item = place.item();
            return new UseView(
                    item == null ? null : item.kind().code(),
                    item == null ? null : item.key().value(),
                    item == null ? record.profile().name() : record.labelOf(item),
                    place.field().name(),
                    place.field().markdown());
        }
    }
}
