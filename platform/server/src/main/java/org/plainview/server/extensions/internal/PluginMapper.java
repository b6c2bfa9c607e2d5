package org.plainview.server.extensions.internal;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The installed plugins, to read, and the choices of the district in scope. */
@Mapper
interface PluginMapper {
    @Select("""
            SELECT id, version, kind, publisher, publisher_fingerprint, sha256, status, failure::text AS failure,
                   installed_at, installed_by
            FROM plugin
            ORDER BY id
            """)
    List<PluginRow> installed();

    @Select("SELECT jar FROM plugin WHERE id = #{id} AND sha256 = #{sha256}")
    @Nullable
    JarRow jar(String id, String sha256);

    /** The plugins that the district in scope has switched on. */
    @Select("SELECT plugin FROM district_plugin WHERE enabled ORDER BY plugin")
    List<String> enabled();

    @Insert("""
            INSERT INTO district_plugin (plugin, enabled, updated_by)
            VALUES (#{plugin}, #{enabled}, #{by})
            ON CONFLICT (district_id, plugin) DO UPDATE
            SET enabled = excluded.enabled, updated_at = now(), updated_by = excluded.updated_by
            """)
    void choose(String plugin, boolean enabled, String by);

    /** MyBatis would take a bare array for a list of bytes. */
    @SuppressWarnings("ArrayRecordComponent") // a row, which nothing compares
    record JarRow(byte[] jar) {}
}
