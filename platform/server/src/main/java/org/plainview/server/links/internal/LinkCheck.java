package org.plainview.server.links.internal;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.DocumentHash;
import org.plainview.record.Item;
import org.plainview.record.Task;
import org.plainview.record.Tasks;
import org.plainview.server.documents.Documents;
import org.plainview.server.inventory.TaskSource;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.links.BrokenLinks;
import org.plainview.server.links.internal.LinkPlaces.Place;
import org.plainview.server.shared.ReadableText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The check of the links of the district in scope: which addresses are to be asked, and what is known of them. A check is
 * begun, goes on over any number of transactions and is done when every address was asked since its beginning. Where a link
 * stands is always read from the record as it is, so that one that was mended is broken no longer.
 */
@Component
class LinkCheck implements BrokenLinks, TaskSource {
    private final LinkMapper mapper;
    private final WorkingRecord record;
    private final Documents documents;
    private final LinkSettings settings;
    private final MeterRegistry metrics;

    LinkCheck(
            LinkMapper mapper,
            WorkingRecord record,
            Documents documents,
            LinkSettings settings,
            MeterRegistry metrics) {
        this.mapper = mapper;
        this.record = record;
        this.documents = documents;
        this.settings = settings;
        this.metrics = metrics;
    }

    @Transactional(readOnly = true)
    public CheckRow state() {
        return Objects.requireNonNullElse(mapper.check(), CheckRow.NONE);
    }

    /** Notes that somebody wants a check. */
    @Transactional
    public void want() {
        mapper.want();
    }

    /**
     * The next addresses to ask, of a check that is begun if none is open.
     *
     * @return at most {@code limit}; fewer are the last, and none ends the check
     */
    @Transactional
    public List<String> next(int limit) {
        if (!state().isOpen()) {
            begin();
        }
        var due = mapper.due(limit).stream().map(LinkRow::address).toList();
        if (due.isEmpty()) {
            mapper.finish();
        }
        return due;
    }

    private void begin() {
        var standing = record.load();
        readTexts(standing);
        var all = LinkPlaces.of(standing, texts()).byAddress().keySet();
        var checked = all.stream().limit(settings.mostPerDistrict()).toArray(String[]::new);
        mapper.keepOnly(checked);
        mapper.add(checked);
        mapper.begin(all.size() - checked.length);
    }

    private void readTexts(DistrictRecord standing) {
        var hashes = LinkPlaces.texts(standing).map(DocumentHash::value).toList();
        mapper.keepOnlyTexts(hashes.toArray(String[]::new));
        var known = texts();
        hashes.stream()
                .filter(hash -> !known.containsKey(hash))
                .forEach(hash -> documents
                        .text(new DocumentHash(hash))
                        .map(ReadableText::links)
                        .ifPresent(addresses -> mapper.addText(TextRow.of(hash, addresses))));
    }

    private Map<String, List<String>> texts() {
        return mapper.texts().stream().collect(Collectors.toUnmodifiableMap(TextRow::hash, TextRow::list));
    }

    /**
     * Keeps what came of asking. As long as nothing at all has answered in a check, this side may have no way out, and then
     * silence says nothing about anybody's link.
     */
    @Transactional
    public void keep(Map<String, Answer> answers) {
        boolean answered = state().answered();
        if (!answered
                && answers.values().stream().anyMatch(answer -> answer.outcome().answered())) {
            answered = true;
            mapper.answered();
        }
        // Of the database, like the beginning of the check: by another clock it might seem never to have been asked.
        var now = mapper.now();
        var rows = rows();
        for (var each : answers.entrySet()) {
            var answer = each.getValue();
            count(answer);
            var row = rows.get(each.getKey());
            if (row != null && (answered || !answer.outcome().dependsOnWayOut())) {
                mapper.put(row.with(answer, now));
            } else {
                mapper.asked(each.getKey(), now);
            }
        }
    }

    private void count(Answer answer) {
        metrics.counter(
                        "plainview.links.asked",
                        "outcome",
                        answer.outcome().name().toLowerCase(Locale.ROOT))
                .increment();
    }

    private Map<String, LinkRow> rows() {
        return mapper.all().stream().collect(Collectors.toUnmodifiableMap(LinkRow::address, row -> row));
    }

    /** An address of the record, what is known of it and where it stands. */
    record Known(LinkRow row, List<Place> places) {}

    /** Every link of the working record that is checked, in the order of the addresses. */
    @Transactional(readOnly = true)
    public List<Known> all() {
        var places = LinkPlaces.of(record.load(), texts());
        var rows = rows();
        return places.byAddress().keySet().stream()
                .map(address -> new Known(rows.getOrDefault(address, LinkRow.of(address)), places.of(address)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<BrokenLink> in(DistrictRecord part) {
        var broken = mapper.failing().stream()
                .filter(row -> row.standing() == Standing.BROKEN)
                .map(LinkRow::address)
                .toList();
        if (broken.isEmpty()) {
            return List.of();
        }
        var places = LinkPlaces.of(part, texts());
        var found = new ArrayList<Found>();
        broken.forEach(address -> places.of(address).forEach(place -> found.add(new Found(place, address))));
        return found.stream()
                .sorted(Comparator.comparing(Found::place).thenComparing(Found::address))
                .map(each ->
                        new BrokenLink(each.place().item(), each.place().field().name(), each.address()))
                .toList();
    }

    private record Found(Place place, String address) {}

    /** One for each item, and one for what the district says of itself. */
    @Override
    @Transactional(readOnly = true)
    public List<Task> tasks(DistrictRecord standing) {
        var fields = new LinkedHashMap<@Nullable Item, List<String>>();
        for (var link : in(standing)) {
            fields.computeIfAbsent(link.item(), each -> new ArrayList<>()).add(link.field());
        }
        return fields.entrySet().stream()
                .map(each -> Tasks.brokenLink(
                        standing,
                        each.getKey(),
                        each.getValue().stream().distinct().toList()))
                .toList();
    }
}
