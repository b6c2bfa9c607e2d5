package org.plainview.server.inventory.internal;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The working record's tables. Row security narrows every statement to the district in scope. */
@Mapper
interface RecordMapper {
    /** @param revision of which the reader knows everything; -1 where he knows nothing */
    @Select("""
            SELECT kind, key, version, body::text AS body, updated_at, updated_by
            FROM record_item
            WHERE revision > #{revision}
            """)
    List<ReadRow> itemsSince(long revision);

    @Select("SELECT kind, key FROM retired_key WHERE revision > #{revision}")
    List<References.KeyRow> retiredSince(long revision);

    @Select(
            "SELECT kind, key, version, body::text AS body, updated_at, updated_by FROM record_item WHERE kind = #{kind} ORDER BY key")
    List<ItemRow> itemsOf(String kind);

    @Select("""
            SELECT kind, key, version, body::text AS body, updated_at, updated_by
            FROM record_item
            WHERE kind = #{kind} AND key = #{key}
            """)
    @Nullable
    ItemRow item(String kind, String key);

    /**
     * Those of the wanted items that are there.
     *
     * @param kinds of each, in the order of {@code keys}
     */
    @Select("""
            SELECT kind, key
            FROM record_item
            JOIN unnest(#{kinds,typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[], #{keys,typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[])
                AS wanted (kind, key) USING (kind, key)
            """)
    List<References.KeyRow> present(String[] kinds, String[] keys);

    @Insert("""
            INSERT INTO record_item (kind, key, body, updated_by)
            VALUES (#{kind}, #{key}, #{body}::jsonb, #{by})
            ON CONFLICT (district_id, kind, key) DO NOTHING
            """)
    int insert(String kind, String key, String body, String by);

    @Update("""
            UPDATE record_item
            SET body = #{body}::jsonb, version = version + 1, updated_at = now(), updated_by = #{by}
            WHERE kind = #{kind} AND key = #{key} AND version = #{version}
            """)
    int update(String kind, String key, String body, String by, long version);

    @Delete("DELETE FROM record_item WHERE kind = #{kind} AND key = #{key} AND version = #{version}")
    int delete(String kind, String key, long version);

    @Insert("INSERT INTO retired_key (kind, key, label) VALUES (#{kind}, #{key}, #{label})")
    void retire(String kind, String key, String label);

    @Delete("DELETE FROM retired_key WHERE kind = #{kind} AND key = #{key}")
    void revive(String kind, String key);

    @Select("SELECT key FROM retired_key WHERE kind = #{kind}")
    List<String> retired(String kind);

    @Insert("""
            INSERT INTO record_profile (body, updated_by)
            VALUES (#{body}::jsonb, #{by})
            ON CONFLICT (district_id) DO NOTHING
            """)
    int insertProfile(String body, String by);

    @Select("SELECT version, body::text AS body, revision, updated_at, updated_by FROM record_profile")
    @Nullable
    ProfileRow profile();

    @Select("SELECT revision, pg_current_xact_id_if_assigned() IS NOT NULL AS written FROM record_profile")
    @Nullable
    RevisionRow revision();

    @Update("""
            UPDATE record_profile
            SET body = #{body}::jsonb, version = version + 1, updated_at = now(), updated_by = #{by}
            WHERE version = #{version}
            """)
    int updateProfile(String body, long version, String by);

    /** Null where the district in scope has no record. Writers wait until the transaction ends. */
    @Select("SELECT revision FROM record_profile FOR UPDATE")
    @Nullable
    Long lockedRevision();

    /** Also serializes the writers of one district, so that what a write checked still holds when it commits. */
    @Update("UPDATE record_profile SET revision = revision + 1")
    int raiseRevision();
}
