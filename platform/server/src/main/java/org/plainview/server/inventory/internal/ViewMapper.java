package org.plainview.server.inventory.internal;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** The views that members of the district in scope have saved. */
@Mapper
interface ViewMapper {
    @Select("""
            SELECT id, name, words, missing, sort, columns
            FROM saved_view
            WHERE member_id = #{member} AND kind = #{kind}
            ORDER BY lower(name), name
            """)
    List<ViewRow> list(UUID member, String kind);

    /** A view of the same name is replaced and keeps its id. */
    @Insert("""
            INSERT INTO saved_view (member_id, id, kind, name, words, missing, sort, columns)
            VALUES (#{member}, #{view.id}, #{kind}, #{view.name}, #{view.words}, #{view.missing}, #{view.sort},
                    #{view.columns})
            ON CONFLICT (district_id, member_id, kind, name) DO UPDATE
            SET words = excluded.words, missing = excluded.missing, sort = excluded.sort, columns = excluded.columns
            """)
    void save(UUID member, String kind, ViewRow view);

    @Delete("DELETE FROM saved_view WHERE member_id = #{member} AND kind = #{kind} AND id = #{id}")
    int delete(UUID member, String kind, UUID id);
}
