package org.plainview.server.history.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.plainview.server.history.Change;
import org.plainview.server.history.History.Actor;
import org.plainview.server.history.History.Entry;

@Mapper
interface ChangeMapper {
    @Insert("""
            INSERT INTO change (who, who_id, action, kind, key, label, before, after, note)
            VALUES (#{actor.name}, #{actor.id,jdbcType=OTHER}, #{entry.action}, #{kind}, #{key}, #{entry.label},
                    #{entry.before}::jsonb, #{entry.after}::jsonb, #{entry.note})
            """)
    void append(Actor actor, Entry entry, @Nullable String kind, @Nullable String key);

    @Select("""
            <script>
            SELECT id, at, who, action, kind, key, label, before::text AS before, after::text AS after, note
            FROM change
            <where>
              <if test="kind != null">kind = #{kind}</if>
              <if test="key != null">AND key = #{key}</if>
              <if test="who != null">AND strpos(lower(who), lower(#{who})) &gt; 0</if>
              <if test="actions.length != 0">
                AND action = ANY (#{actions,typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
              </if>
              <if test="from != null">AND at &gt;= #{from}</if>
              <if test="until != null">AND at &lt; #{until}</if>
              <if test="before != null">AND id &lt; #{before}</if>
            </where>
            ORDER BY id DESC
            LIMIT #{limit}
            </script>
            """)
    List<Change> list(
            @Nullable String kind,
            @Nullable String key,
            @Nullable String who,
            String[] actions,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable UUID before,
            int limit);

    @Select("SELECT before::text FROM change WHERE kind = #{kind} AND key = #{key} AND id = #{change}")
    @Nullable
    String before(String kind, String key, UUID change);

    @Select("""
            SELECT DISTINCT ON (key)
                id, at, who, action, kind, key, label, before::text AS before, after::text AS after, note
            FROM change
            WHERE kind = #{kind} AND key = ANY (#{keys,typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
            ORDER BY key, id DESC
            """)
    List<Change> latest(String kind, String[] keys);
}
