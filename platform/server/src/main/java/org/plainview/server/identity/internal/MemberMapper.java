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

    /** Removes the member and keeps what the identity side has to be told. */
    @Insert("""
            WITH gone AS (DELETE FROM member WHERE id = #{id} RETURNING id, email, subject)
            INSERT INTO departed_member (id, email, subject)
            SELECT id, email, subject FROM gone
            """)
    int remove(UUID id);

    /** Empty once the identity side has been told. */
    @Select("SELECT district_id, id, email, subject FROM departed_member WHERE id = #{id} AND settled_at IS NULL")
    @Nullable
    DepartedRow departed(UUID id);

    @Update(
            "UPDATE departed_member SET settled_at = now(), email = NULL, subject = NULL WHERE id = #{id} AND settled_at IS NULL")
    int settle(UUID id);

    /** Until the transaction ends, no other job speaks to the identity side about this person of the district. */
    @Select("SELECT pg_advisory_xact_lock(hashtext('member-' || current_district() || #{email}))::text")
    String lock(String email);

    /** Sessions are global; their principal names the district. See {@link SessionStore#principal}. */
    @Delete("DELETE FROM spring_session WHERE principal_name = #{principal}")
    int endSessions(String principal);

    /** Locks the district's admins, so that two removals at once cannot leave it without any. */
    @Select("SELECT id FROM member WHERE role = 'ADMIN' ORDER BY id FOR UPDATE")
    List<UUID> lockAdmins();
}
