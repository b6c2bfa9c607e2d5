package org.plainview.server.site.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plainview.server.publishing.EditionPublished;
import org.plainview.server.tenancy.DistrictId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The finished pages that were asked for, as many as fit into a fixed number of bytes. Only pages that exist come in,
 * each under its one address, so that nobody can fill it with junk.
 */
@Component
final class PageCache {
    private final Cache<Name, Stored> pages;

    PageCache(Limits limits, MeterRegistry meters) {
        pages = Caffeine.newBuilder()
                .maximumWeight(limits.pageCache().toBytes())
                .weigher((Name name, Stored page) ->
                        page.weight() + 2 * name.target().length())
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(meters, pages, "site-pages");
    }

    /**
     * @param edition the newest, also of a page that shows an earlier one: which, its address and the newest tell together
     * @param target path and query in the site: the one address of the page
     */
    record Name(DistrictId district, int edition, String target) {}

    /** @param pageCache how much memory finished pages may take */
    @ConfigurationProperties("plainview.site")
    record Limits(@DefaultValue("64MB") DataSize pageCache) {}

    /** The page of that name if it was made before. Where it was not, the making of it is what counts as a miss. */
    @Nullable
    Stored find(Name name) {
        return pages.policy().getIfPresentQuietly(name) == null ? null : pages.getIfPresent(name);
    }

    /** The page of that name, made if need be; several readers at once wait for one making. */
    Stored get(Name name, Supplier<Stored> make) {
        return pages.get(name, absent -> make.get());
    }

    /** Frees what the edition before took; nobody asks for it any more. */
    @EventListener
    void published(EditionPublished event) {
        pages.asMap()
                .keySet()
                .removeIf(name -> name.district().equals(event.district()) && name.edition() < event.number());
    }

    /** The number of pages held, for tests. */
    long size() {
        pages.cleanUp();
        return pages.estimatedSize();
    }
}
