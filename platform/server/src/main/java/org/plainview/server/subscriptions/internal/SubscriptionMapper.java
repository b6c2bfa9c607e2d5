package org.plainview.server.subscriptions.internal;

import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface SubscriptionMapper {
    String COLUMNS = """
            SELECT id, email, topics, language, token_expires_at, confirmed_at
            FROM subscription
            """;

    @Insert("""
            INSERT INTO subscription (id, email, topics, language)
            VALUES (#{id}, #{email}, #{topics}, #{language})
            """)
    void add(
            @Param("id") UUID id,
            @Param("email") String email,
            @Param("topics") String topics,
            @Param("language") String language);

    @Select(COLUMNS + "WHERE id = #{id}")
    @Nullable
    SubscriptionRow byId(UUID id);

    @Select(COLUMNS + "WHERE token_hash = #{hash} FOR UPDATE")
    @Nullable
    SubscriptionRow byToken(@Param("hash") byte[] hash);

    @Update("""
            UPDATE subscription
            SET token_hash = #{hash}, token_expires_at = #{expires}
            WHERE id = #{id} AND confirmed_at IS NULL
            """)
    int link(@Param("id") UUID id, @Param("hash") byte[] hash, @Param("expires") Instant expires);

    @Update("UPDATE subscription SET confirmed_at = now() WHERE id = #{id}")
    void confirm(UUID id);

    /** Removes whatever else there is of an address. */
    @Delete("DELETE FROM subscription WHERE email = #{email} AND id <> #{id}")
    void deleteOthers(@Param("email") String email, @Param("id") UUID id);

    @Delete("DELETE FROM subscription WHERE email = (SELECT email FROM subscription WHERE id = #{id})")
    int deleteAddress(UUID id);

    @Delete("DELETE FROM subscription WHERE id = #{id} AND confirmed_at IS NULL")
    void deleteUnproven(UUID id);

    @Delete("""
            DELETE FROM subscription
            WHERE confirmed_at IS NULL AND started_at < now() - make_interval(days => #{days})
            """)
    void forgetUnproven(int days);
}
