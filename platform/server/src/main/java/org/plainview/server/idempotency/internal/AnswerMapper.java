package org.plainview.server.idempotency.internal;

import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Row security adds the district to every statement. */
@Mapper
interface AnswerMapper {
    /** False if another transaction that has not ended yet does what that key names. */
    @Select(
            "SELECT pg_try_advisory_xact_lock(hashtextextended('answer-' || current_district() || #{who} || #{key}, 0))")
    boolean lock(UUID who, String key);

    @Select("SELECT request, status, etag, body FROM idempotent_answer WHERE who = #{who} AND key = #{key}")
    @Nullable
    AnswerRow find(UUID who, String key);

    @Insert("""
            INSERT INTO idempotent_answer (who, key, request, status, etag, body)
            VALUES (#{who}, #{key}, #{row.request}, #{row.status}, #{row.etag}, #{row.body})
            """)
    void store(UUID who, String key, AnswerRow row);

    @Delete("DELETE FROM idempotent_answer WHERE answered_at < now() - make_interval(hours => #{hours})")
    int deleteOlder(int hours);
}
