package org.plainview.server.imports.internal;

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

/**
 * The tables of staged imports. Row security narrows every statement to the district in scope. A parameter that stands
 * alone is named, because MyBatis would otherwise look for its properties.
 */
@Mapper
interface ImportMapper {
    @Insert("""
            INSERT INTO staged_import (id, file_name, status, state, revision, chunks, created_by, expires_at)
            VALUES (#{id}, #{fileName}, #{status}, #{state}::jsonb, #{revision}, #{chunks}, #{by}, #{expiresAt})
            """)
    void insert(
            UUID id,
            String fileName,
            String status,
            String state,
            long revision,
            int chunks,
            String by,
            Instant expiresAt);

    @Insert("INSERT INTO staged_import_rows (import_id, chunk, rows) VALUES (#{importId}, #{chunk}, #{rows})")
    void insertRows(UUID importId, int chunk, byte[] rows);

    @Select("""
            SELECT id, file_name, status, state::text AS state, revision, expires_at
            FROM staged_import
            WHERE id = #{id} AND expires_at > now()
            """)
    @Nullable
    ImportRow find(@Param("id") UUID id);

    @Select("SELECT EXISTS (SELECT FROM staged_import WHERE id = #{id})")
    boolean exists(@Param("id") UUID id);

    @Select("""
            SELECT id, file_name, lower(status) AS status, created_by AS begun_by, created_at AS begun_at,
                   (state ->> 'rows')::bigint AS rows, expires_at
            FROM staged_import
            WHERE expires_at > now() AND status <> 'APPLIED'
            ORDER BY created_at DESC
            LIMIT #{most}
            """)
    List<WaitingImport> waiting(@Param("most") int most);

    /** As {@link #find}; others wait until this transaction ends. */
    @Select("""
            SELECT id, file_name, status, state::text AS state, revision, expires_at
            FROM staged_import
            WHERE id = #{id} AND expires_at > now()
            FOR UPDATE
            """)
    @Nullable
    ImportRow lock(@Param("id") UUID id);

    /** One or none; a list, because the mapper would take an array of bytes for many rows. */
    @Select("SELECT rows FROM staged_import_rows WHERE import_id = #{importId} AND chunk = #{chunk}")
    List<byte[]> chunk(UUID importId, int chunk);

    @Update(
            "UPDATE staged_import SET status = #{status}, state = #{state}::jsonb, revision = #{revision} WHERE id = #{id}")
    void update(UUID id, String status, String state, long revision);

    @Delete("DELETE FROM staged_import_rows WHERE import_id = #{importId}")
    void deleteRows(@Param("importId") UUID importId);

    @Delete("DELETE FROM staged_import WHERE id = #{id}")
    int delete(@Param("id") UUID id);

    @Delete("DELETE FROM staged_import WHERE expires_at <= now()")
    int deleteExpired();
}
