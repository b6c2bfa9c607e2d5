package org.plainview.server.subscriptions.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The letters about one edition. Each is a row, which is marked before it is sent, so that none is sent twice. */
@Mapper
interface RoundMapper {
    @Insert("INSERT INTO subscription_round (edition) VALUES (#{edition}) ON CONFLICT DO NOTHING")
    int begin(int edition);

    /** @param topics those that the edition touches, as a subscription names its own */
    @Insert("""
            INSERT INTO subscription_letter (edition, subscription)
            SELECT #{edition}, id
            FROM subscription
            WHERE confirmed_at <= #{published}
              AND string_to_array(topics, ',') && string_to_array(#{topics}, ',')
            """)
    void fill(@Param("edition") int edition, @Param("published") Instant published, @Param("topics") String topics);

    @Select("""
            SELECT subscription
            FROM subscription_letter
            WHERE edition = #{edition} AND state = 'WAITING' AND due_at <= now()
            ORDER BY subscription
            LIMIT 1
            FOR UPDATE SKIP LOCKED
            """)
    @Nullable
    UUID next(int edition);

    @Update("""
            UPDATE subscription_letter
            SET state = 'TAKEN', tries = tries + 1, moved_at = now(), stop_hash = #{stop}, return_hash = #{returned}
            WHERE edition = #{edition} AND subscription = #{subscription}
            """)
    void take(
            @Param("edition") int edition,
            @Param("subscription") UUID subscription,
            @Param("stop") byte[] stop,
            @Param("returned") byte[] returned);

    @Update("""
            UPDATE subscription_letter
            SET state = #{state}, moved_at = now()
            WHERE edition = #{edition} AND subscription = #{subscription} AND state = 'TAKEN'
            """)
    int move(@Param("edition") int edition, @Param("subscription") UUID subscription, @Param("state") String state);

    /** Puts a letter back that certainly was not sent: each time for twice as long. */
    @Update("""
            UPDATE subscription_letter
            SET state = CASE WHEN tries < #{most} THEN 'WAITING' ELSE 'REFUSED' END,
                due_at = now() + make_interval(mins => #{minutes} * (1 << (tries - 1))),
                moved_at = now()
            WHERE edition = #{edition} AND subscription = #{subscription} AND state = 'TAKEN'
            """)
    void putBack(
            @Param("edition") int edition,
            @Param("subscription") UUID subscription,
            @Param("minutes") int minutes,
            @Param("most") int most);

    /** As if it had not been taken. */
    @Update("""
            UPDATE subscription_letter
            SET state = 'WAITING', tries = tries - 1, moved_at = now()
            WHERE edition = #{edition} AND subscription = #{subscription} AND state = 'TAKEN'
            """)
    void untake(@Param("edition") int edition, @Param("subscription") UUID subscription);

    @Select("SELECT min(due_at) FROM subscription_letter WHERE edition = #{edition} AND state = 'WAITING'")
    @Nullable
    Instant nextDue(int edition);

    @Update("UPDATE subscription_round SET finished_at = now() WHERE edition = #{edition} AND finished_at IS NULL")
    void finish(int edition);

    @Update("UPDATE subscription_round SET sent = sent + 1 WHERE edition = #{edition}")
    void countSent(int edition);

    @Update("UPDATE subscription_round SET refused = refused + 1 WHERE edition = #{edition}")
    void countRefused(int edition);

    /** The subscription whose letter holds this way out. */
    @Select("SELECT subscription FROM subscription_letter WHERE stop_hash = #{hash}")
    @Nullable
    UUID byStop(@Param("hash") byte[] hash);

    @Select("""
            SELECT edition, subscription
            FROM subscription_letter
            WHERE return_hash = #{hash} AND state IN ('TAKEN', 'SENT')
            FOR UPDATE
            """)
    @Nullable
    Returned byReturn(@Param("hash") byte[] hash);

    record Returned(int edition, UUID subscription) {}

    @Update("""
            UPDATE subscription_letter
            SET state = 'REFUSED', moved_at = now()
            WHERE edition = #{edition} AND subscription = #{subscription}
            """)
    void refuse(@Param("edition") int edition, @Param("subscription") UUID subscription);

    /** What became of the newest letters to somebody. */
    @Select("""
            SELECT state
            FROM subscription_letter
            WHERE subscription = #{subscription} AND state <> 'WAITING'
            ORDER BY edition DESC
            LIMIT #{most}
            """)
    List<String> newest(@Param("subscription") UUID subscription, @Param("most") int most);

    /** With them goes the way out that they hold. */
    @Delete("""
            DELETE FROM subscription_letter
            WHERE state <> 'WAITING' AND moved_at < now() - make_interval(days => #{days})
            """)
    void forgetOld(int days);
}
