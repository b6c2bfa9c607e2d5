package org.plainview.server.requests.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.RequiresPermission;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stands beside the requests of families: who may see to them, words sent often, periods, numbers. */
@RestController
@RequestMapping("/api/districts/{district}")
class RequestDeskSettings {
    private static final int LONGEST_NAME = 100;

    private final RequestDesk desk;
    private final DeskMapper mapper;
    private final RequestSettings settings;
    private final RequestNumbers numbers;

    RequestDeskSettings(RequestDesk desk, DeskMapper mapper, RequestSettings settings, RequestNumbers numbers) {
        this.desk = desk;
        this.mapper = mapper;
        this.settings = settings;
        this.numbers = numbers;
    }

    @GetMapping("/request-handlers")
    @RequiresPermission(Permission.HANDLE_REQUESTS)
    HandlerList listRequestHandlers() {
        return new HandlerList(desk.handlers().stream()
                .map(member -> new HandlerView(member.id(), member.name()))
                .toList());
    }

    @GetMapping("/reply-templates")
    @RequiresPermission(Permission.HANDLE_REQUESTS)
    @Transactional(readOnly = true)
    public TemplateList listReplyTemplates() {
        return new TemplateList(mapper.templates().stream()
                .map(row -> new TemplateView(row.id(), row.name(), row.text()))
                .toList());
    }

    @PostMapping("/reply-templates")
    @RequiresPermission(Permission.HANDLE_REQUESTS)
    @Transactional
    public TemplateList addReplyTemplate(@RequestBody TemplateBody body) {
        put(UUID.randomUUID(), body);
        return listReplyTemplates();
    }

    @PutMapping("/reply-templates/{id}")
    @RequiresPermission(Permission.HANDLE_REQUESTS)
    @Transactional
    public TemplateList putReplyTemplate(@PathVariable UUID id, @RequestBody TemplateBody body) {
        put(id, body);
        return listReplyTemplates();
    }

    private void put(UUID id, TemplateBody body) {
        mapper.putTemplate(new DeskMapper.TemplateRow(
                id,
                RequestDesk.text(body.name(), "name", LONGEST_NAME),
                RequestDesk.text(body.text(), "text", RequestDesk.LONGEST_TEXT)));
    }

    @DeleteMapping("/reply-templates/{id}")
    @RequiresPermission(Permission.HANDLE_REQUESTS)
    @Transactional
    public ResponseEntity<Void> removeReplyTemplate(@PathVariable UUID id) {
        if (mapper.removeTemplate(id) == 0) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "not-found");
        }
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/request-settings")
    @RequiresPermission(Permission.MANAGE_SETTINGS)
    SettingsView readRequestSettings() {
        var periods = settings.periods();
        return new SettingsView(
                settings.keepMonths(),
                periods.entrySet().stream()
                        .map(each -> new PeriodView(
                                Codes.of(each.getKey()),
                                each.getValue(),
                                each.getKey().longest(),
                                each.getKey().isDueByLaw()))
                        .toList());
    }

    /** For requests that come from now on; what is left out stays. */
    @PutMapping("/request-settings")
    @RequiresPermission(Permission.MANAGE_SETTINGS)
    SettingsView saveRequestSettings(@RequestBody SettingsBody body) {
        var periods = new EnumMap<RequestKind, Integer>(RequestKind.class);
        Objects.requireNonNullElse(body.periods(), Map.<String, Integer>of())
                .forEach((kind, days) -> periods.put(
                        RequestDesk.code(RequestKind.class, kind, "periods"), Objects.requireNonNullElse(days, 0)));
        settings.set(Objects.requireNonNullElse(body.keepMonths(), settings.keepMonths()), periods);
        return readRequestSettings();
    }

    /** How many came in each quarter, by kind. Small numbers are not told: they could be counted back to a family. */
    @GetMapping("/request-statistics")
    @RequiresPermission(Permission.HANDLE_REQUESTS)
    Statistics readRequestStatistics() {
        var quarters = numbers.quarters();
        var found = new ArrayList<QuarterView>();
        quarters.quarters()
                .forEach((quarter, kinds) -> found.add(new QuarterView(
                        quarter,
                        kinds.entrySet().stream()
                                .map(each -> new CountView(
                                        Codes.of(each.getKey()),
                                        each.getValue().isPresent()
                                                ? each.getValue().getAsLong()
                                                : null))
                                .collect(Collectors.toUnmodifiableList()))));
        return new Statistics(quarters.smallest(), found);
    }

    record HandlerList(List<HandlerView> handlers) {}

    record HandlerView(UUID id, String name) {}

    record TemplateList(List<TemplateView> templates) {}

    record TemplateView(UUID id, String name, String text) {}

    record TemplateBody(@Nullable String name, @Nullable String text) {}

    /** @param keepMonths how long who asked, and what was written, is kept after a request is closed */
    record SettingsView(int keepMonths, List<PeriodView> periods) {}

    /**
     * @param days calendar days, at most {@code longest}
     * @param byLaw whether {@code longest} is what a law says
     */
    record PeriodView(String kind, int days, int longest, boolean byLaw) {}

    /** @param periods calendar days by the code of a kind */
    record SettingsBody(
            @Nullable Integer keepMonths, @Nullable Map<String, Integer> periods) {}

    /** @param smallest numbers below this are not told */
    record Statistics(int smallest, List<QuarterView> quarters) {}

    /** @param quarter such as {@code 2026-Q4} */
    record QuarterView(String quarter, List<CountView> counts) {}

    /** @param count absent where it is below the smallest that is told */
    record CountView(String kind, @Nullable Long count) {}
}
