package org.plainview.server.compliance.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What people of the district in scope attested. Rows are added and never changed. */
@Mapper
interface AttestationMapper {
    String COLUMNS = """
            SELECT a.id, a.plugin, a.rule, a.point, a.kind, a.key, a.said_by, a.said_on, a.valid_until, a.words, a.entered_by,
                   w.withdrawn_on, w.withdrawn_by, w.reason
            FROM attestation a
            LEFT JOIN attestation_withdrawal w ON w.district_id = a.district_id AND w.attestation = a.id
            """;

    /** Those that hold on {@code day}, the oldest first. */
    @Select(COLUMNS + """
            WHERE a.valid_until >= #{day} AND a.said_on <= #{day}
              AND (w.withdrawn_on IS NULL OR w.withdrawn_on > #{day})
            ORDER BY a.entered_at, a.id
            """)
    List<Attestation> holding(LocalDate day);

    /** Of one rule, the newest first, whether they still hold or not. */
    @Select(COLUMNS + """
            WHERE a.plugin = #{plugin} AND a.rule = #{rule}
            ORDER BY a.entered_at DESC, a.id
            LIMIT #{limit}
            """)
    List<Attestation> of(@Param("plugin") String plugin, @Param("rule") String rule, @Param("limit") int limit);

    @Select(COLUMNS + "WHERE a.id = #{id}")
    @Nullable
    Attestation byId(UUID id);

    @Insert("""
            INSERT INTO attestation (id, plugin, rule, point, kind, key, said_by, said_on, valid_until, words, entered_by)
            VALUES (#{id}, #{plugin}, #{rule}, #{point}, #{kind}, #{key}, #{saidBy}, #{saidOn}, #{validUntil}, #{words},
                    #{enteredBy})
            """)
    void add(Attestation attestation);

    /** 0 if it was withdrawn before. */
    @Insert("""
            INSERT INTO attestation_withdrawal (attestation, withdrawn_on, withdrawn_by, reason)
            VALUES (#{id}, #{on}, #{by}, #{reason})
            ON CONFLICT (district_id, attestation) DO NOTHING
            """)
    int withdraw(
            @Param("id") UUID id, @Param("on") LocalDate on, @Param("by") String by, @Param("reason") String reason);
}
