package org.plainview.server.publishing.internal;

import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The publication of the district in scope that waits for its hour. */
@Mapper
interface ScheduleMapper {
    @Select("""
            SELECT id, publish_at, schema_version, content, withheld::text AS withheld, restores, revision, note, published_by,
                   approved_by, failure, failed_on
            FROM scheduled_publication
            """)
    @Nullable
    ScheduledRow find();

    /** Takes the place of the one that waits. */
    @Insert("""
            INSERT INTO scheduled_publication (id, publish_at, schema_version, content, withheld, restores, revision, note,
                                               published_by, approved_by)
            VALUES (#{id}, #{publishAt}, #{schemaVersion}, #{content}, #{withheld}::jsonb, #{restores}, #{revision}, #{note},
                    #{publishedBy}, #{approvedBy})
            ON CONFLICT (district_id) DO UPDATE
            SET id = excluded.id, publish_at = excluded.publish_at, schema_version = excluded.schema_version,
                content = excluded.content, withheld = excluded.withheld, restores = excluded.restores,
                revision = excluded.revision, note = excluded.note, published_by = excluded.published_by,
                approved_by = excluded.approved_by, scheduled_at = now(), failure = NULL, failed_on = NULL
            """)
    void put(ScheduledRow row);

    @Delete("DELETE FROM scheduled_publication")
    int withdraw();

    @Update("UPDATE scheduled_publication SET failure = #{failure}, failed_on = #{failedOn} WHERE id = #{id}")
    void failed(UUID id, String failure, @Nullable String failedOn);
}
