package org.plainview.server.tenancy.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.plainview.server.tenancy.AcrossDistricts;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.Districts;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The table {@code district} is global, so any transaction may read it; adding to it crosses districts. */
@Component
final class CachedDistricts implements Districts {
    private final DistrictMapper mapper;
    private final AcrossDistricts across;
    private final LoadingCache<String, Optional<District>> bySlug;
    private final LoadingCache<DistrictId, Optional<District>> byId;

    CachedDistricts(DistrictMapper mapper, AcrossDistricts across) {
        this.mapper = mapper;
        this.across = across;
        var builder = Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(Duration.ofSeconds(5));
        this.bySlug = builder.build(
                slug -> Optional.ofNullable(this.mapper.bySlug(slug)).map(DistrictRow::district));
        this.byId = builder.build(
                id -> Optional.ofNullable(this.mapper.byId(id.value())).map(DistrictRow::district));
    }

    @Override
    public Optional<District> bySlug(String slug) {
        return bySlug.get(slug);
    }

    @Override
    public Optional<District> byId(DistrictId id) {
        return byId.get(id);
    }

    @Override
    public List<District> search(String words, int limit) {
        return mapper.search(words, limit).stream().map(DistrictRow::district).toList();
    }

    @Override
    public void add(District district) {
        try {
            across.call(
                    "a district signs up",
                    jdbc -> jdbc.sql("""
                            INSERT INTO district (id, slug, name, state, nces_id, status)
                            VALUES (:id, :slug, :name, :state, :ncesId, :status)
                            """)
                            .param("id", district.id().value())
                            .param("slug", district.slug())
                            .param("name", district.name())
                            .param("state", district.state())
                            .param("ncesId", district.ncesId())
                            .param("status", district.status().name())
                            .update());
        } catch (DuplicateKeyException duplicate) {
            var message = String.valueOf(duplicate.getMessage());
            if (message.contains("district_slug_key")) {
                throw new SlugTakenException(district.slug());
            }
            throw new DistrictExistsException(String.valueOf(district.ncesId()));
        }
        bySlug.invalidate(district.slug());
        byId.invalidate(district.id());
    }
}
