package org.plainview.server.signup.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface SignupMapper {
    String COLUMNS = """
            SELECT id, founds, status, name, state, nces_id, website, slug, person, office, email, language, token_expires_at,
                   refusal, started_at
            FROM signup
            """;

    @Insert("""
            INSERT INTO signup (id, founds, name, name_key, state, nces_id, website, slug, person, office, email, language)
            VALUES (#{id}, #{founds}, #{form.name}, #{nameKey}, #{form.state}, #{form.ncesId}, #{form.website}, #{form.slug},
                    #{form.person}, #{form.office}, #{form.email}, #{language})
            """)
    void add(
            @Param("id") UUID id,
            @Param("founds") UUID founds,
            @Param("nameKey") String nameKey,
            @Param("form") ValidForm form,
            @Param("language") String language);

    @Select(COLUMNS + "WHERE id = #{id}")
    @Nullable
    SignupRow byId(UUID id);

    @Select(COLUMNS + "WHERE token_hash = #{hash}")
    @Nullable
    SignupRow byToken(@Param("hash") byte[] hash);

    @Select(COLUMNS + "WHERE token_hash = #{hash} FOR UPDATE")
    @Nullable
    SignupRow lockByToken(@Param("hash") byte[] hash);

    @Select(COLUMNS + "ORDER BY started_at DESC LIMIT #{limit}")
    List<SignupRow> latest(int limit);

    @Update(
            "UPDATE signup SET token_hash = #{hash}, token_expires_at = #{expires} WHERE id = #{id} AND status = 'STARTED'")
    int link(@Param("id") UUID id, @Param("hash") byte[] hash, @Param("expires") Instant expires);

    @Update("UPDATE signup SET status = 'CONFIRMED', confirmed_at = now() WHERE id = #{id} AND status = 'STARTED'")
    int confirm(UUID id);

    @Update("UPDATE signup SET status = 'FOUNDED' WHERE id = #{id} AND status = 'CONFIRMED'")
    int found(UUID id);

    @Update("UPDATE signup SET status = 'REFUSED', refusal = #{refusal} WHERE id = #{id} AND status = 'CONFIRMED'")
    int refuse(@Param("id") UUID id, @Param("refusal") String refusal);

    @Update(
            "UPDATE signup SET status = 'COMPLETE', completed_at = now() WHERE founds = #{district} AND status = 'FOUNDED'")
    int complete(UUID district);

    @Nullable
    @Select(COLUMNS + "WHERE founds = #{district}")
    SignupRow byDistrict(UUID district);

    /** Held until the transaction ends, so that of two sign-ups of one state at a time the second sees the first. */
    @Select("SELECT pg_advisory_xact_lock(hashtext('signup-' || #{state}))::text")
    @Nullable
    String lockState(String state);

    @Select("SELECT EXISTS (SELECT FROM district WHERE id = #{id})")
    boolean districtExists(UUID id);

    @Select("""
            SELECT EXISTS (SELECT FROM district WHERE slug = #{slug})
                OR EXISTS (SELECT FROM signup WHERE slug = #{slug} AND status IN ('CONFIRMED', 'FOUNDED', 'COMPLETE'))
            """)
    boolean slugTaken(String slug);

    @Select("""
            SELECT EXISTS (SELECT FROM district WHERE nces_id = #{ncesId})
                OR EXISTS (SELECT FROM signup WHERE nces_id = #{ncesId} AND status IN ('CONFIRMED', 'FOUNDED', 'COMPLETE'))
            """)
    boolean ncesIdTaken(String ncesId);

    @Select("""
            SELECT name FROM district WHERE state = #{state}
            UNION ALL
            SELECT name FROM signup WHERE state = #{state} AND status IN ('CONFIRMED', 'FOUNDED', 'COMPLETE')
            """)
    List<String> namesIn(String state);

    /** Whether someone of the same mail domain has signed a district of this name up, perhaps with another state chosen. */
    @Select("""
            SELECT EXISTS (
                SELECT FROM signup
                WHERE name_key = #{nameKey} AND split_part(email, '@', 2) = #{domain}
                  AND status IN ('CONFIRMED', 'FOUNDED', 'COMPLETE'))
            """)
    boolean nameTakenByDomain(@Param("nameKey") String nameKey, @Param("domain") String domain);

    @Delete("DELETE FROM signup WHERE status IN ('STARTED', 'REFUSED') AND started_at < #{before}")
    int forget(Instant before);
}
