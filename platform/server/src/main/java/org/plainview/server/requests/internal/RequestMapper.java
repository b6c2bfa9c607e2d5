package org.plainview.server.requests.internal;

import java.time.Instant;
import java.time.LocalDate;
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
interface RequestMapper {
    String COLUMNS = """
            SELECT id, status, app, website, purpose, classes, person, email, sealed_person, sealed_email, language,
                   token_expires_at, product, decision, decided_on, reason, started_at, answered_at
            FROM product_request
            """;

    @Insert("""
            INSERT INTO product_request (id, app, website, purpose, classes, sealed_person, sealed_email, language)
            VALUES (#{id}, #{form.app}, #{form.website}, #{form.purpose}, #{form.classes}, #{person}, #{email}, #{language})
            """)
    void add(
            @Param("id") UUID id,
            @Param("form") ValidRequest form,
            @Param("person") String sealedPerson,
            @Param("email") String sealedEmail,
            @Param("language") String language);

    /** Those whose asker an older version left in plain words. */
    @Select(COLUMNS + "WHERE person IS NOT NULL OR email IS NOT NULL FOR UPDATE")
    List<RequestRow> plain();

    @Update("""
            UPDATE product_request
            SET person = NULL, email = NULL, sealed_person = #{person}, sealed_email = #{email}
            WHERE id = #{id}
            """)
    void seal(
            @Param("id") UUID id,
            @Param("person") @Nullable String sealedPerson,
            @Param("email") @Nullable String sealedEmail);

    @Select(COLUMNS + "WHERE id = #{id}")
    @Nullable
    RequestRow byId(UUID id);

    @Select(COLUMNS + "WHERE id = #{id} FOR UPDATE")
    @Nullable
    RequestRow lock(UUID id);

    @Select(COLUMNS + "WHERE token_hash = #{hash}")
    @Nullable
    RequestRow byToken(@Param("hash") byte[] hash);

    /** Those that wait for an answer first, the oldest of them at the top. */
    @Select(COLUMNS + """
            WHERE status <> 'STARTED'
            ORDER BY status = 'ANSWERED', answered_at DESC, started_at, id
            LIMIT #{limit}
            """)
    List<RequestRow> list(int limit);

    @Update("""
            UPDATE product_request
            SET token_hash = #{hash}, token_expires_at = #{expires}
            WHERE id = #{id} AND status = 'STARTED'
            """)
    int link(@Param("id") UUID id, @Param("hash") byte[] hash, @Param("expires") Instant expires);

    @Update("UPDATE product_request SET status = 'OPEN' WHERE id = #{id} AND status = 'STARTED'")
    int open(UUID id);

    @Update("UPDATE product_request SET product = #{product} WHERE id = #{id}")
    void tie(@Param("id") UUID id, @Param("product") String product);

    @Update("""
            UPDATE product_request
            SET status = 'ANSWERED', answered_at = now(), decision = #{decision}, decided_on = #{day}, reason = #{reason}
            WHERE id = #{id}
            """)
    void answer(
            @Param("id") UUID id,
            @Param("decision") String decision,
            @Param("day") LocalDate day,
            @Param("reason") @Nullable String reason);

    @Update("""
            UPDATE product_request
            SET person = NULL, email = NULL, sealed_person = NULL, sealed_email = NULL
            WHERE id = #{id} AND status = 'ANSWERED'
            """)
    void forgetWhoAsked(UUID id);

    @Delete("DELETE FROM product_request WHERE id = #{id} AND status <> 'STARTED'")
    int delete(UUID id);

    @Delete("""
            DELETE FROM product_request
            WHERE (status = 'STARTED' AND started_at < now() - make_interval(days => #{unproven}))
               OR answered_at < now() - make_interval(days => #{answered})
            """)
    void forget(@Param("unproven") int unproven, @Param("answered") int answered);
}
