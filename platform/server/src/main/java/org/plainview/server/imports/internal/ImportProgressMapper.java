package org.plainview.server.imports.internal;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** How far imports of the district in scope are. */
@Mapper
interface ImportProgressMapper {
    @Insert("""
            INSERT INTO import_progress (import_id, file_name, begun_by, step)
            VALUES (#{id}, #{fileName}, #{by}, 'READING')
            ON CONFLICT (district_id, import_id) DO UPDATE
            SET begun_by = excluded.begun_by, begun_at = now(), done = 0, total = NULL, stopped = false, seen_at = now()
            """)
    void begin(UUID id, String fileName, String by);

    /** @return whether somebody asked to stop; null if nobody began */
    @Select(value = """
            UPDATE import_progress
            SET step = #{step}, done = #{done}, total = #{total}, seen_at = now()
            WHERE import_id = #{id}
            RETURNING stopped
            """, affectData = true)
    @Nullable
    Boolean say(UUID id, String step, long done, @Nullable Long total);

    @Select("""
            SELECT import_id, file_name, begun_by, begun_at, step, done, total, stopped, seen_at
            FROM import_progress
            WHERE import_id = #{id}
            """)
    ImportProgress.@Nullable Seen find(@Param("id") UUID id);

    @Select("""
            SELECT import_id, file_name, begun_by, begun_at, step, done, total, stopped, seen_at
            FROM import_progress p
            WHERE NOT EXISTS (SELECT FROM staged_import s WHERE s.id = p.import_id)
            ORDER BY begun_at DESC
            """)
    List<ImportProgress.Seen> unstaged();

    @Update("UPDATE import_progress SET stopped = true WHERE import_id = #{id}")
    void stop(@Param("id") UUID id);

    @Delete("DELETE FROM import_progress WHERE import_id = #{id}")
    int delete(@Param("id") UUID id);

    @Delete("DELETE FROM import_progress WHERE seen_at <= now() - interval '24 hours'")
    void deleteLeft();
}
