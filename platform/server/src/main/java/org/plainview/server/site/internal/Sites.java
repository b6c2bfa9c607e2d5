package org.plainview.server.site.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DocumentHash;
import org.plainview.server.compliance.PackWords;
import org.plainview.server.compliance.PublishedReport;
import org.plainview.server.compliance.PublishedReports;
import org.plainview.server.compliance.PublishedWords;
import org.plainview.server.compliance.ReportSummary;
import org.plainview.server.documents.Document;
import org.plainview.server.documents.PublicDocuments;
import org.plainview.server.publishing.Edition;
import org.plainview.server.publishing.EditionPublished;
import org.plainview.server.publishing.EditionSummary;
import org.plainview.server.publishing.Editions;
import org.plainview.server.publishing.SigningKeyring;
import org.plainview.server.tenancy.Addresses;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictStatus;
import org.plainview.server.tenancy.Districts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Which sites there are and what each shows now, from memory: a request for a page that is known asks the database
 * nothing. A new edition is heard of at once; everything else within {@link #FRESH}.
 */
@Component
final class Sites {
    private static final Logger LOG = LoggerFactory.getLogger(Sites.class);
    private static final Duration FRESH = Duration.ofSeconds(30);
    /** More than there are school districts in the United States. */
    private static final int MOST_SITES = 30_000;
    /** Bytes of editions whose records are kept indexed; the indexes take about half as much again. */
    private static final int MOST_READINGS = 60_000_000;
    /** As much of editions that stand no longer: whoever walks through the past must not push out what stands. */
    private static final int MOST_EARLIER = 15_000_000;

    private final Districts districts;
    private final Editions editions;
    private final PublishedReports reports;
    private final PublishedWords words;
    private final PublicDocuments documents;
    private final SigningKeyring keys;
    private final Addresses addresses;
    private final ComparableDistricts comparable;
    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(MOST_SITES).build();
    private final Cache<EditionName, Holding> holdings = holdings(MOST_READINGS);
    private final Cache<EditionName, Holding> earlier = holdings(MOST_EARLIER);
    /** Counts editions published, so that what was looked up before one is not remembered after it. */
    private final AtomicLong published = new AtomicLong();

    Sites(
            Districts districts,
            Editions editions,
            PublishedReports reports,
            PublishedWords words,
            PublicDocuments documents,
            SigningKeyring keys,
            Addresses addresses,
            ComparableDistricts comparable) {
        this.districts = districts;
        this.editions = editions;
        this.reports = reports;
        this.words = words;
        this.documents = documents;
        this.keys = keys;
        this.addresses = addresses;
        this.comparable = comparable;
    }

    /** @param edition the number of the newest edition; 0 before the first */
    record Site(District district, Place place, int edition) {}

    private record Known(Site site, long checkedAt) {
        boolean isFresh(long now) {
            return now - checkedAt < FRESH.toNanos();
        }
    }

    private record EditionName(DistrictId district, int number) {}

    /** The site of that slug if it was looked up of late; never asks the database. */
    @Nullable
    Site known(String slug) {
        var found = known.getIfPresent(slug);
        return found != null && found.isFresh(System.nanoTime()) ? found.site() : null;
    }

    Optional<Site> bySlug(String slug) {
        var found = known.getIfPresent(slug);
        long now = System.nanoTime();
        if (found != null && found.isFresh(now)) {
            return Optional.of(found.site());
        }
        try {
            return lookUp(slug, now);
        } catch (DataAccessException | TransactionException failure) {
            if (found == null) {
                throw failure;
            }
            // What was published stays readable while the database is away.
            LOG.warn("a site was not looked up afresh: {}", failure.getClass().getName());
            return Optional.of(found.site());
        }
    }

    private Optional<Site> lookUp(String slug, long now) {
        long before = published.get();
        var district = districts.bySlug(slug).filter(each -> each.status() == DistrictStatus.ACTIVE);
        if (district.isEmpty()) {
            known.invalidate(slug);
            return Optional.empty();
        }
        var place = Place.of(slug, addresses.of(district.get()), addresses.platform());
        var site =
                new Site(district.get(), place, editions.newest(district.get().id()));
        var looked = new Known(site, now);
        known.put(slug, looked);
        if (published.get() != before) {
            known.asMap().remove(slug, looked);
        }
        return Optional.of(site);
    }

    @EventListener
    void published(EditionPublished event) {
        published.incrementAndGet();
        districts.byId(event.district()).ifPresent(district -> known.invalidate(district.slug()));
    }

    private static Cache<EditionName, Holding> holdings(int most) {
        return Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((EditionName name, Holding holding) ->
                        holding.reading().edition().memory() + 1_000)
                .build();
    }

    /** An edition that {@code site} showed before, with what belonged to it then. */
    Holding earlier(Site site, int edition) {
        return earlier.get(new EditionName(site.district().id(), edition), this::load);
    }

    /** The edition that {@code site} shows, with what belongs to it. */
    Holding holding(Site site) {
        return holdings.get(new EditionName(site.district().id(), site.edition()), this::load);
    }

    private Holding load(EditionName name) {
        var edition = editions.current(name.district())
                .filter(each -> each.number() == name.number())
                .or(() -> editions.find(name.district(), name.number()))
                .orElseThrow(() ->
                        new IllegalStateException("edition " + name.number() + " of " + name.district() + " is gone"));
        var reading = new Reading(edition);
        return new Holding(reading, new EditionLibrary(this, reports, documents, name, reading));
    }

    /**
     * The one way from a site to another's: what both districts published, where both editions say that they may be compared.
     * Who did not agree is as good as not there.
     */
    private Optional<Neighbor> neighbor(Reading own, String slug) {
        return own.profile().comparable()
                ? fresh(slug)
                        .filter(site -> site.edition() > 0
                                && !site.district().id().equals(own.edition().district()))
                        .map(site -> new Neighbor(site.place(), holding(site).reading()))
                        .filter(other -> other.reading().profile().comparable())
                : Optional.empty();
    }

    /** As {@link #bySlug}, but never of longer ago: whether another still agrees must be known or not be told. */
    private Optional<Site> fresh(String slug) {
        var found = known.getIfPresent(slug);
        long now = System.nanoTime();
        return found != null && found.isFresh(now) ? Optional.of(found.site()) : lookUp(slug, now);
    }

    private List<Consenting> neighbors(Reading own) {
        return own.profile().comparable()
                ? comparable.all().stream()
                        .filter(each -> !each.district().equals(own.edition().district()))
                        .toList()
                : List.of();
    }

    /** An edition, indexed, and what belongs to it. */
    record Holding(Reading reading, Library library) {}

    /** Asks for a list once: an edition and all that came with it never change. */
    private static final class EditionLibrary implements Library {
        private final Sites sites;
        private final PublishedReports published;
        private final PublicDocuments publicDocuments;
        private final EditionName name;
        private final Reading reading;
        private final Map<String, List<ReportSummary>> reports = new ConcurrentHashMap<>();
        private final Map<String, PackWords> words = new ConcurrentHashMap<>();
        private final Map<DocumentHash, Optional<Document>> documents = new ConcurrentHashMap<>();
        private volatile @Nullable List<EditionSummary> known;

        EditionLibrary(
                Sites sites,
                PublishedReports published,
                PublicDocuments publicDocuments,
                EditionName name,
                Reading reading) {
            this.sites = sites;
            this.published = published;
            this.publicDocuments = publicDocuments;
            this.name = name;
            this.reading = reading;
        }

        @Override
        public List<EditionSummary> editions() {
            var list = known;
            if (list == null) {
                list = sites.editions.list(name.district()).stream()
                        .filter(edition -> edition.number() <= name.number())
                        .toList();
                known = list;
            }
            return list;
        }

        @Override
        public Optional<Edition> edition(int wanted) {
            return sites.editions.find(name.district(), wanted);
        }

        @Override
        public Collection<PublicKey> keys() {
            return sites.keys.publicKeys().values();
        }

        @Override
        public List<ReportSummary> reports(String language) {
            return reports.computeIfAbsent(language, each -> published.list(name.district(), name.number(), each));
        }

        @Override
        public PackWords packWords(String language) {
            return words.computeIfAbsent(language, each -> sites.words.of(name.district(), name.number(), each));
        }

        @Override
        public Optional<PublishedReport> report(String plugin, String report, String language) {
            return published.find(name.district(), name.number(), plugin, report, language);
        }

        @Override
        public Optional<Document> document(DocumentHash hash) {
            return documents.computeIfAbsent(hash, each -> publicDocuments.find(name.district(), each));
        }

        @Override
        public Optional<Neighbor> neighbor(String slug) {
            return sites.neighbor(reading, slug);
        }

        @Override
        public List<Consenting> neighbors() {
            return sites.neighbors(reading);
        }

        /** Not remembered: it is far larger than the page that is made of it. */
        @Override
        public Optional<String> text(DocumentHash hash) {
            return publicDocuments.text(name.district(), hash);
        }
    }
}
