package org.plainview.server.tenancy.internal;

import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface DistrictMapper {
    @Select("SELECT id, slug, name, state, nces_id, status FROM district WHERE slug = #{slug}")
    @Nullable DistrictRow bySlug(String slug);

    @Select("SELECT id, slug, name, state, nces_id, status FROM district WHERE id = #{id}")
    @Nullable DistrictRow byId(UUID id);
}
