package org.plainview.server.imports.internal;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The table of remembered mappings. Row security narrows every statement to the district in scope. */
@Mapper
interface MappingMapper {
    @Select("SELECT mapping::text AS mapping, applied_at FROM import_mapping WHERE headings = #{headings}")
    @Nullable
    Row find(@Param("headings") String headings);

    @Insert("""
            INSERT INTO import_mapping (headings, mapping, applied_by)
            VALUES (#{headings}, #{mapping}::jsonb, #{by})
            ON CONFLICT (district_id, headings)
            DO UPDATE SET mapping = excluded.mapping, applied_at = excluded.applied_at, applied_by = excluded.applied_by
            """)
    void put(@Param("headings") String headings, @Param("mapping") String mapping, @Param("by") String by);

    /** A row of {@code import_mapping}. */
    record Row(String mapping, Instant appliedAt) {}
}
