package org.plainview.server.inventory.internal;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Who of the district in scope looks at which item. */
@Mapper
interface PresenceMapper {
    @Insert("""
            INSERT INTO presence (member_id, name, kind, key)
            VALUES (#{member}, #{name}, #{kind}, #{key})
            ON CONFLICT (district_id, member_id) DO UPDATE
            SET name = excluded.name, kind = excluded.kind, key = excluded.key, seen_at = now()
            """)
    void see(UUID member, String name, String kind, String key);

    @Select("""
            SELECT name
            FROM presence
            WHERE kind = #{kind} AND key = #{key} AND member_id <> #{member}
              AND seen_at > now() - make_interval(secs => #{seconds})
            ORDER BY name
            """)
    List<String> others(UUID member, String kind, String key, int seconds);

    @Delete("DELETE FROM presence WHERE member_id = #{member}")
    void leave(UUID member);
}
