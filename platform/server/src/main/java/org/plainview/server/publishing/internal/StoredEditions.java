package org.plainview.server.publishing.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.plainview.record.json.RecordJson;
import org.plainview.server.publishing.Edition;
import org.plainview.server.publishing.EditionPublished;
import org.plainview.server.publishing.EditionSummary;
import org.plainview.server.publishing.Editions;
import org.plainview.server.publishing.Withheld;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.tenancy.Notifications;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Editions from the database, the recently read ones kept in memory. Every key of a cache begins with the district. An
 * edition never changes, so only "which is the newest" can go out of date: an announcement from the database tells it, and a
 * minute at the most would pass without one.
 */
@Component
final class StoredEditions implements Editions {
    static final String CHANNEL = "plainview_edition";

    private static final TypeReference<TreeMap<String, Integer>> COUNTS = new TypeReference<>() {};

    private final EditionMapper mapper;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate reading;
    private final Cache<DistrictId, Integer> newest;
    private final Cache<Place, Edition> editions;

    StoredEditions(
            EditionMapper mapper,
            JsonMapper json,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Notifications notifications,
            MeterRegistry metrics,
            @Value("${plainview.editions.memory:64MB}") DataSize memory) {
        this.mapper = mapper;
        this.json = json;
        this.events = events;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.newest = Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterWrite(Duration.ofMinutes(1))
                .recordStats()
                .build();
        this.editions = Caffeine.newBuilder()
                .maximumWeight(memory.toBytes())
                .weigher((Place place, Edition edition) -> edition.memory())
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(metrics, newest, "newest-edition");
        CaffeineCacheMetrics.monitor(metrics, editions, "editions");
        notifications.on(CHANNEL, new Announcements());
    }

    @Override
    public Optional<Edition> current(DistrictId district) {
        int number = newest(district);
        return number == 0 ? Optional.empty() : find(district, number);
    }

    @Override
    public int newest(DistrictId district) {
        return Objects.requireNonNull(newest.get(district, each -> read(each, mapper::last)));
    }

    @Override
    public Optional<Edition> find(DistrictId district, int number) {
        // Not cached when absent, so that asking for editions that do not exist costs memory nowhere.
        return Optional.ofNullable(editions.get(
                new Place(district, number),
                place -> read(
                        district,
                        () -> Optional.ofNullable(mapper.find(number))
                                .map(row -> edition(district, row))
                                .orElse(null))));
    }

    @Override
    public List<EditionSummary> list(DistrictId district) {
        return read(district, mapper::list);
    }

    private <T> T read(DistrictId district, Supplier<T> work) {
        return DistrictScope.call(district, () -> reading.execute(status -> work.get()));
    }

    Edition edition(DistrictId district, EditionRow row) {
        return new Edition(
                district,
                row.summary(),
                RecordJson.read(unpack(row.content())),
                withheld(row.withheld()),
                row.content());
    }

    /** @param counts as {@link #write} wrote them */
    Withheld withheld(String counts) {
        return Withheld.of(json.readValue(counts, COUNTS));
    }

    String write(Withheld withheld) {
        return json.writeValueAsString(withheld.counts());
    }

    static byte[] unpack(byte[] gzip) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String announcement(DistrictId district, int number) {
        return district + " " + number;
    }

    /** This node published: it must not wait to hear of it from the database. */
    void published(DistrictId district, int number) {
        newest.asMap().merge(district, number, Math::max);
    }

    private record Place(DistrictId district, int number) {}

    private final class Announcements implements Notifications.Listener {
        @Override
        public void received(String payload) {
            var space = payload.indexOf(' ');
            var district = new DistrictId(UUID.fromString(payload.substring(0, space)));
            int number = Integer.parseInt(payload.substring(space + 1));
            published(district, number);
            events.publishEvent(new EditionPublished(district, number));
        }

        @Override
        public void resumed() {
            // Of each that is known, changed or not: this node itself may know the newest, and nobody was told of it.
            var known = Set.copyOf(newest.asMap().keySet());
            newest.invalidateAll();
            for (var district : known) {
                int now = Objects.requireNonNull(newest.get(district, each -> read(each, mapper::last)));
                if (now > 0) {
                    events.publishEvent(new EditionPublished(district, now));
                }
            }
        }
    }
}
