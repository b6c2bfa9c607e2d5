package org.plainview.server.tenancy.internal;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface DistrictMapper {
    @Select("SELECT id, slug, name, state, nces_id, status FROM district WHERE slug = #{slug}")
    @Nullable
    DistrictRow bySlug(String slug);

    @Select("SELECT id, slug, name, state, nces_id, status FROM district WHERE id = #{id}")
    @Nullable
    DistrictRow byId(UUID id);

    /** @param words taken as they are: {@code position} knows no wildcards */
    @Select("""
            SELECT id, slug, name, state, nces_id, status
            FROM district
            WHERE status = 'ACTIVE' AND position(lower(#{words}) IN lower(name)) > 0
            ORDER BY name, slug
            LIMIT #{limit}
            """)
    List<DistrictRow> search(String words, int limit);
}
