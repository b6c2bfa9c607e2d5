package org.plainview.server.publishing.internal;

import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The open request to publish, and how the district in scope publishes. */
@Mapper
interface ApprovalMapper {
    @Select("SELECT requested_by, requested_by_id, requested_at, note, revision, restores FROM approval_request")
    @Nullable
    ApprovalRequest request();

    @Insert("""
            INSERT INTO approval_request (requested_by, requested_by_id, note, revision, restores)
            VALUES (#{by}, #{byId}, #{note}, #{revision}, #{restores})
            ON CONFLICT (district_id) DO UPDATE
            SET requested_by = excluded.requested_by, requested_by_id = excluded.requested_by_id, requested_at = now(),
                note = excluded.note, revision = excluded.revision, restores = excluded.restores
            """)
    void ask(String by, UUID byId, String note, long revision, @Nullable Integer restores);

    @Delete("DELETE FROM approval_request")
    int withdraw();

    @Select("SELECT coalesce((SELECT two_person_rule FROM publishing_setting), false)")
    boolean twoPersonRule();

    @Insert("""
            INSERT INTO publishing_setting (two_person_rule)
            VALUES (#{rule})
            ON CONFLICT (district_id) DO UPDATE SET two_person_rule = excluded.two_person_rule
            """)
    void twoPersonRuleIs(boolean rule);
}
