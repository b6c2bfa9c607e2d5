package org.plainview.server.identity.internal;

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

/** Row security adds the district to every statement, so that a token of another district is not found. */
@Mapper
interface TokenMapper {
    String COLUMNS = """
            SELECT t.id, t.name, t.scopes, t.member_id, m.name AS maker, t.created_at, t.expires_on, t.last_used_on,
                   t.client
            FROM api_token t
            JOIN member m ON m.district_id = t.district_id AND m.id = t.member_id
            """;

    @Select(COLUMNS + "ORDER BY lower(t.name), t.name")
    List<TokenRow> all();

    @Select(COLUMNS + "WHERE t.id = #{id}")
    @Nullable
    TokenRow byId(UUID id);

    @Select(COLUMNS + "WHERE t.hash = #{hash} AND t.expires_on >= #{today}")
    @Nullable
    TokenRow valid(byte[] hash, LocalDate today);

    @Select(COLUMNS + "WHERE t.id = #{id} AND t.client AND t.expires_on >= #{today}")
    @Nullable
    TokenRow validClient(UUID id, LocalDate today);

    @Select(COLUMNS + "WHERE t.member_id = #{member} ORDER BY t.name")
    List<TokenRow> of(@Param("member") UUID member);

    /** 0 if another token has the name. */
    @Insert("""
            INSERT INTO api_token (id, name, hash, scopes, member_id, expires_on, client)
            VALUES (#{id}, #{name}, #{hash}, #{scopes}, #{member}, #{expiresOn}, #{client})
            ON CONFLICT (district_id, name) DO NOTHING
            """)
    int add(UUID id, String name, byte[] hash, String scopes, UUID member, LocalDate expiresOn, boolean client);

    @Update("UPDATE api_token SET last_used_on = #{today} WHERE id = #{id} AND last_used_on IS DISTINCT FROM #{today}")
    int used(UUID id, LocalDate today);

    @Delete("DELETE FROM api_token WHERE id = #{id}")
    int delete(UUID id);
}
