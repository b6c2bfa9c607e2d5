package org.plainview.server.requests.internal;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** How the district in scope goes about requests. */
@Mapper
interface DeskMapper {
    @Select("SELECT id, name, text FROM reply_template ORDER BY lower(name), id")
    List<TemplateRow> templates();

    @Insert("""
            INSERT INTO reply_template (id, name, text)
            VALUES (#{id}, #{name}, #{text})
            ON CONFLICT (district_id, id) DO UPDATE SET name = excluded.name, text = excluded.text
            """)
    void putTemplate(TemplateRow row);

    @Delete("DELETE FROM reply_template WHERE id = #{id}")
    int removeTemplate(UUID id);

    @Select("SELECT keep_months FROM request_setting")
    @Nullable
    Integer keepMonths();

    @Insert("""
            INSERT INTO request_setting (keep_months)
            VALUES (#{months})
            ON CONFLICT (district_id) DO UPDATE SET keep_months = excluded.keep_months
            """)
    void keepFor(int months);

    @Select("SELECT kind, days FROM request_period ORDER BY kind")
    List<PeriodRow> periods();

    @Insert("""
            INSERT INTO request_period (kind, days)
            VALUES (#{kind}, #{days})
            ON CONFLICT (district_id, kind) DO UPDATE SET days = excluded.days
            """)
    void setPeriod(@Param("kind") RequestKind kind, @Param("days") int days);

    /** Words that staff send often. */
    record TemplateRow(UUID id, String name, String text) {}

    record PeriodRow(RequestKind kind, int days) {}
}
