package org.plainview.server.vault.internal;

import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface KeyMapper {
    @Select("SELECT id, wrapped, wrapped_with, made_at FROM district_key ORDER BY made_at DESC, id LIMIT 1")
    @Nullable
    KeyRow newest();

    @Select("SELECT id, wrapped, wrapped_with, made_at FROM district_key WHERE id = #{id}")
    @Nullable
    KeyRow byId(UUID id);

    @Insert("INSERT INTO district_key (id, wrapped, wrapped_with) VALUES (#{id}, #{wrapped}, #{wrappedWith})")
    void add(@Param("id") UUID id, @Param("wrapped") String wrapped, @Param("wrappedWith") String wrappedWith);

    @Update("UPDATE district_key SET wrapped = #{wrapped}, wrapped_with = #{wrappedWith} WHERE id = #{id}")
    void wrap(@Param("id") UUID id, @Param("wrapped") String wrapped, @Param("wrappedWith") String wrappedWith);
}
