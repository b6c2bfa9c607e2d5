package org.plainview.server.site.internal;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;

/** Whether the district in scope lets its site be compared. */
@Mapper
interface ComparableMapper {
    @Insert("""
            INSERT INTO comparable_district (edition, name, language, state)
            VALUES (#{edition}, #{name}, #{language}, #{state})
            ON CONFLICT (district_id) DO UPDATE
            SET edition = excluded.edition, name = excluded.name, language = excluded.language, state = excluded.state
            """)
    void agree(int edition, String name, String language, String state);

    @Delete("DELETE FROM comparable_district")
    void disagree();
}
