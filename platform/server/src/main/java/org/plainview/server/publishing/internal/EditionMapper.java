package org.plainview.server.publishing.internal;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.plainview.server.publishing.EditionSummary;

/** The editions of the district in scope. */
@Mapper
interface EditionMapper {
    /** Zero before the first edition. */
    @Select("SELECT coalesce(max(number), 0) FROM edition")
    int last();

    @Select("""
            SELECT number, schema_version, content, elements, withheld::text AS withheld, content_sha256, sha256, previous_sha256,
                   signature, key_id, published_by, approved_by, note, restores, published_at
            FROM edition
            WHERE number = #{number}
            """)
    @Nullable
    EditionRow find(int number);

    @Select("""
            SELECT number, published_at, published_by, approved_by, note, schema_version, sha256, content_sha256,
                   previous_sha256, signature, key_id
            FROM edition
            ORDER BY number DESC
            """)
    List<EditionSummary> list();

    /** The newest {@code limit}, the oldest of them first. */
    @Select("""
            SELECT *
            FROM (SELECT number, published_at, elements, coalesce((withheld ->> 'elements')::integer, 0) AS withheld
                  FROM edition
                  ORDER BY number DESC
                  LIMIT #{limit}) AS newest
            ORDER BY number
            """)
    List<CompletenessRow> completeness(int limit);

    @Insert("""
            INSERT INTO edition (number, schema_version, content, elements, withheld, content_sha256, sha256, previous_sha256, signature,
                                 key_id, published_by, approved_by, note, restores, published_at)
            VALUES (#{number}, #{schemaVersion}, #{content}, #{elements}, #{withheld}::jsonb, #{contentSha256}, #{sha256}, #{previousSha256},
                    #{signature}, #{keyId}, #{publishedBy}, #{approvedBy}, #{note}, #{restores}, #{publishedAt})
            """)
    void insert(EditionRow row);

    /** Told to every node when the transaction commits. */
    @Select("SELECT pg_notify(#{channel}, #{payload})::text")
    String announce(String channel, String payload);
}
