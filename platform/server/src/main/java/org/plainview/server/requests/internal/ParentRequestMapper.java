package org.plainview.server.requests.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface ParentRequestMapper {
    String COLUMNS = """
            SELECT id, kind, asker, state, language, about, sealed_code, sealed_person, sealed_email, sealed_school,
                   sealed_message, received_at, due_on, handler, verified_at, verified_by, verified_how, closed_at, forgotten_at
            FROM parent_request
            """;
    String ASKED_FOR = """
            AND (#{kind}::text IS NULL OR kind = #{kind}::text)
            AND (#{handler}::uuid IS NULL OR handler = #{handler}::uuid)
            """;

    @Insert("""
            INSERT INTO parent_request (id, kind, asker, language, about, code_hash, sealed_code, sealed_person, sealed_email,
                                        sealed_school, sealed_message, received_at, due_on)
            VALUES (#{row.id}, #{row.kind}, #{row.asker}, #{row.language}, #{row.about}, #{hash}, #{row.sealedCode},
                    #{row.sealedPerson}, #{row.sealedEmail}, #{row.sealedSchool}, #{row.sealedMessage}, #{row.receivedAt},
                    #{row.dueOn})
            """)
    void add(@Param("row") ParentRequestRow row, @Param("hash") byte[] hash);

    @Select(COLUMNS + "WHERE id = #{id}")
    @Nullable
    ParentRequestRow byId(UUID id);

    @Select(COLUMNS + "WHERE id = #{id} FOR UPDATE")
    @Nullable
    ParentRequestRow lock(UUID id);

    @Select(COLUMNS + "WHERE code_hash = #{hash}")
    @Nullable
    ParentRequestRow byCode(@Param("hash") byte[] hash);

    @Select(COLUMNS + "WHERE code_hash = #{hash} FOR UPDATE")
    @Nullable
    ParentRequestRow lockByCode(@Param("hash") byte[] hash);

    /** What waits, that which is due first at the top. */
    @Select(COLUMNS + "WHERE closed_at IS NULL " + ASKED_FOR + """
            AND (#{after}::uuid IS NULL
                 OR (due_on, id) > (SELECT due_on, id FROM parent_request WHERE id = #{after}::uuid))
            ORDER BY due_on, id
            LIMIT #{limit}
            """)
    List<ParentRequestRow> waiting(
            @Param("kind") @Nullable RequestKind kind,
            @Param("handler") @Nullable UUID handler,
            @Param("after") @Nullable UUID after,
            @Param("limit") int limit);

    /** What was closed, the last at the top. */
    @Select(COLUMNS + "WHERE closed_at IS NOT NULL " + ASKED_FOR + """
            AND (#{after}::uuid IS NULL
                 OR (closed_at, id) < (SELECT closed_at, id FROM parent_request WHERE id = #{after}::uuid))
            ORDER BY closed_at DESC, id DESC
            LIMIT #{limit}
            """)
    List<ParentRequestRow> closed(
            @Param("kind") @Nullable RequestKind kind,
            @Param("handler") @Nullable UUID handler,
            @Param("after") @Nullable UUID after,
            @Param("limit") int limit);

    /**
     * Lets those who start requests at the same moment enqueue one after another, until each transaction ends: a second job of
     * the same name would else fail with the request that wants it.
     */
    @Select("SELECT pg_advisory_xact_lock(hashtextextended('tell-of-requests-' || current_district(), 0))::text")
    String lockTelling();

    /** How many nobody has taken up, and when the first of them is due; null where there is none. */
    @Select("SELECT count(*) AS count, min(due_on) AS due FROM parent_request WHERE state = 'OPEN' HAVING count(*) > 0")
    @Nullable
    Untouched untouched();

    @Select("SELECT count(*) FROM parent_request WHERE closed_at IS NULL AND due_on < #{before}")
    int waitingDueBefore(LocalDate before);

    @Select("SELECT count(*) FROM parent_request WHERE closed_at IS NULL")
    int waitingCount();

    @Update("""
            UPDATE parent_request
            SET state = #{state}, closed_at = #{closedAt}
            WHERE id = #{id}
            """)
    void move(@Param("id") UUID id, @Param("state") RequestState state, @Param("closedAt") @Nullable Instant closedAt);

    @Update("UPDATE parent_request SET handler = #{member} WHERE id = #{id}")
    void handOver(@Param("id") UUID id, @Param("member") UUID member);

    @Update("""
            UPDATE parent_request
            SET verified_at = now(), verified_by = #{member}, verified_how = #{how}
            WHERE id = #{id}
            """)
    void verify(@Param("id") UUID id, @Param("member") UUID member, @Param("how") Verification how);

    @Update("UPDATE parent_request SET sealed_code = NULL WHERE id = #{id}")
    void codeIsTold(UUID id);

    @Insert("""
            INSERT INTO parent_request_entry (request_id, id, kind, sealed_text, member)
            VALUES (#{request}, #{id}, #{kind}, #{text}, #{member})
            """)
    void write(
            @Param("request") UUID request,
            @Param("id") UUID id,
            @Param("kind") EntryKind kind,
            @Param("text") String sealedText,
            @Param("member") @Nullable UUID member);

    @Select("""
            SELECT id, request_id, kind, sealed_text, written_at, member
            FROM parent_request_entry
            WHERE request_id = #{request}
            ORDER BY written_at, id
            """)
    List<EntryRow> entries(UUID request);

    @Select("SELECT id, request_id, kind, sealed_text, written_at, member FROM parent_request_entry WHERE id = #{id}")
    @Nullable
    EntryRow entry(UUID id);

    /** The row of the request is locked, so that two steps never want one number. */
    @Insert("""
            INSERT INTO parent_request_step (request_id, number, kind, detail, member)
            SELECT #{request}, coalesce(max(number), 0) + 1, #{kind}, #{detail}, #{member}
            FROM parent_request_step
            WHERE request_id = #{request}
            """)
    void step(
            @Param("request") UUID request,
            @Param("kind") StepKind kind,
            @Param("detail") @Nullable String detail,
            @Param("member") @Nullable UUID member);

    @Select("""
            SELECT kind, detail, member, at
            FROM parent_request_step
            WHERE request_id = #{request}
            ORDER BY number
            """)
    List<StepRow> steps(UUID request);

    /** Those whose time to be kept is over. */
    @Select("""
            SELECT id
            FROM parent_request
            WHERE forgotten_at IS NULL AND closed_at < now() - make_interval(months => #{months})
            FOR UPDATE
            """)
    List<UUID> overdueToForget(int months);

    @Delete("DELETE FROM parent_request_entry WHERE request_id = #{request}")
    void forgetEntries(UUID request);

    @Update("""
            UPDATE parent_request
            SET forgotten_at = now(), code_hash = NULL, sealed_code = NULL, sealed_person = NULL, sealed_email = NULL,
                sealed_school = NULL, sealed_message = NULL
            WHERE id = #{id}
            """)
    void forget(UUID id);

    /** How many were received in each quarter by the clocks of the district. */
    @Select("""
            SELECT to_char(received_at AT TIME ZONE #{zone}, 'YYYY-"Q"Q') AS quarter, kind, count(*) AS count
            FROM parent_request
            GROUP BY 1, 2
            ORDER BY 1 DESC, 2
            """)
    List<CountRow> counts(String zone);

    record CountRow(String quarter, RequestKind kind, long count) {}

    record Untouched(int count, LocalDate due) {}
}
