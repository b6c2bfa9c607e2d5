package org.plainview.server.shared;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * How often one and the same may do something in an hour. Kept in memory by each node: a limit that is twice as wide behind
 * two nodes still does its work. Safe to use from many threads.
 */
public final class HourlyLimit {
    private static final int MOST_KNOWN = 50_000;

    private final LoadingCache<String, Bucket> buckets;

    public HourlyLimit(int perHour) {
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KNOWN)
                .expireAfterAccess(Duration.ofHours(1))
                .build(any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, Duration.ofHours(1)))
                        .build());
    }

    /** Counts one more time; false where that is too often. */
    public boolean take(String who) {
        return buckets.get(who).tryConsume(1);
    }
}
