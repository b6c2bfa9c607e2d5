package org.plainview.server.links.internal;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** What is known of the links of the district in scope. */
@Mapper
interface LinkMapper {
    String COLUMNS = "SELECT address, asked_at, outcome, status, moved_to, since, failures FROM link ";

    @Select("SELECT now()")
    Instant now();

    @Select("SELECT wanted_at, started_at, finished_at, answered, left_out FROM link_check")
    @Nullable
    CheckRow check();

    @Insert("""
            INSERT INTO link_check (wanted_at) VALUES (now())
            ON CONFLICT (district_id) DO UPDATE SET wanted_at = excluded.wanted_at
            """)
    void want();

    @Insert("""
            INSERT INTO link_check (started_at, left_out) VALUES (now(), #{leftOut})
            ON CONFLICT (district_id) DO UPDATE
            SET started_at = excluded.started_at, left_out = excluded.left_out, answered = false
            """)
    void begin(int leftOut);

    @Update("UPDATE link_check SET answered = true")
    void answered();

    @Update("UPDATE link_check SET finished_at = now()")
    void finish();

    @Insert("""
            INSERT INTO link (address)
            SELECT unnest(#{addresses,typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[])
            ON CONFLICT (district_id, address) DO NOTHING
            """)
    void add(@Param("addresses") String[] addresses);

    @Delete(
            "DELETE FROM link WHERE NOT address = ANY (#{addresses,typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[])")
    void keepOnly(@Param("addresses") String[] addresses);

    @Select(COLUMNS)
    List<LinkRow> all();

    /** Those that may be broken: the row says whether they are. */
    @Select(COLUMNS + "WHERE failures > 0")
    List<LinkRow> failing();

    /** Not asked since the check began. Those that answered before come first, so that a fault of this side shows soon. */
    @Select(COLUMNS + """
            WHERE asked_at IS NULL OR asked_at < (SELECT started_at FROM link_check)
            ORDER BY outcome IS NULL OR failures > 0, address
            LIMIT #{limit}
            """)
    List<LinkRow> due(int limit);

    @Update("""
            UPDATE link
            SET asked_at = #{askedAt}, outcome = #{outcome}, status = #{status}, moved_to = #{movedTo}, since = #{since},
                failures = #{failures}
            WHERE address = #{address}
            """)
    void put(LinkRow row);

    /** Asked, with nothing to say about it. */
    @Update("UPDATE link SET asked_at = #{at} WHERE address = #{address}")
    void asked(@Param("address") String address, @Param("at") Instant at);

    @Select("SELECT hash, addresses FROM link_text")
    List<TextRow> texts();

    @Insert("""
            INSERT INTO link_text (hash, addresses)
            VALUES (#{hash}, #{addresses})
            ON CONFLICT (district_id, hash) DO NOTHING
            """)
    void addText(TextRow row);

    @Delete(
            "DELETE FROM link_text WHERE NOT hash = ANY (#{hashes,typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[])")
    void keepOnlyTexts(@Param("hashes") String[] hashes);
}
