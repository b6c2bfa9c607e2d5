package org.plainview.server.identity.internal;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.plainview.server.shared.Role;

/** Row security adds the district to every statement. */
@Mapper
interface MemberMapper {
    String COLUMNS = "SELECT district_id, id, email, name, role, status, subject, reached_at FROM member ";

    @Select(COLUMNS + "ORDER BY name, id")
    List<MemberRow> all();

    @Select(COLUMNS + "WHERE id = #{id}")
    @Nullable
    MemberRow byId(UUID id);

    @Select(COLUMNS + "WHERE subject = #{subject}")
    @Nullable
    MemberRow bySubject(String subject);

    @Select(COLUMNS + "WHERE email = #{email}")
    @Nullable
    MemberRow byEmail(String email);

    @Insert("""
            INSERT INTO member (id, email, name, role)
            VALUES (#{id}, #{email}, #{name}, #{role})
            ON CONFLICT (district_id, email) DO NOTHING
            """)
    int add(@Param("id") UUID id, @Param("email") String email, @Param("name") String name, @Param("role") Role role);

    @Update("UPDATE member SET subject = #{subject}, status = 'ACTIVE' WHERE id = #{id} AND subject IS NULL")
    int bind(@Param("id") UUID id, @Param("subject") String subject);

    @Update("UPDATE member SET reached_at = now() WHERE id = #{id} AND reached_at IS NULL")
    int reached(UUID id);

    @Update("UPDATE member SET role = #{role} WHERE id = #{id}")
    int role(@Param("id") UUID id, @Param("role") Role role);

    @Delete("DELETE FROM member WHERE id = #{id}")
    int remove(UUID id);

    /** Locks the district's admins, so that two removals at once cannot leave it without any. */
    @Select("SELECT id FROM member WHERE role = 'ADMIN' ORDER BY id FOR UPDATE")
    List<UUID> lockAdmins();
}
