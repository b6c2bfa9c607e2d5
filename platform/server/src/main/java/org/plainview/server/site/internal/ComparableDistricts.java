package org.plainview.server.site.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.plainview.server.publishing.Edition;
import org.plainview.server.publishing.EditionPublished;
import org.plainview.server.publishing.PublicationStep;
import org.plainview.server.tenancy.AcrossDistricts;
import org.plainview.server.tenancy.DistrictId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The list of districts whose newest editions let their sites be compared. It is written with each edition and holds nothing
 * that the edition does not say. It only names them: whether two may be shown together is asked of their editions themselves.
 */
@Component
final class ComparableDistricts implements PublicationStep {
    /** For what no edition tells, such as that a district was suspended: as long as {@link Sites} takes to hear of it. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final ComparableMapper mapper;
    private final AcrossDistricts across;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();
    /** Counts editions published, so that what was asked before one is not remembered after it. */
    private final AtomicLong published = new AtomicLong();

    ComparableDistricts(ComparableMapper mapper, AcrossDistricts across) {
        this.mapper = mapper;
        this.across = across;
    }

    private record Known(List<Consenting> districts, Instant until) {}

    @Override
    public void publish(Edition edition) {
        var profile = edition.record().profile();
        if (profile.comparable()) {
            mapper.agree(edition.number(), profile.name(), profile.language(), profile.state());
        } else {
            mapper.disagree();
        }
    }

    @EventListener
    void published(EditionPublished event) {
        published.incrementAndGet();
        known.set(null);
    }

    /** Those that are active, in the order of their names. */
    List<Consenting> all() {
        var found = known.get();
        if (found != null && found.until().isAfter(Instant.now())) {
            return found.districts();
        }
        long before = published.get();
        var asked = new Known(ask(), Instant.now().plus(FRESH));
        known.set(asked);
        if (published.get() != before) {
            known.compareAndSet(asked, null);
        }
        return asked.districts();
    }

    private List<Consenting> ask() {
        return Objects.requireNonNull(across.call(
                "public site lists districts that let theirs be compared",
                jdbc -> jdbc.sql("""
                        SELECT district_id, slug, comparable_district.name, language, comparable_district.state
                        FROM comparable_district
                        JOIN district ON district.id = comparable_district.district_id
                        WHERE status = 'ACTIVE'
                        ORDER BY comparable_district.name, slug
                        """)
                        .query((row, number) -> new Consenting(
                                new DistrictId(row.getObject("district_id", UUID.class)),
                                row.getString("slug"),
                                row.getString("name"),
                                row.getString("language"),
                                row.getString("state")))
                        .list()));
    }
}
