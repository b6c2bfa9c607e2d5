package org.plainview.server.shared;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * How often one and the same may do something in a while. Kept in memory by each node: a limit that is twice as wide behind
 * two nodes still does its work. Safe to use from many threads.
 */
public final class RateLimit {
    private static final int MOST_KNOWN = 50_000;

    private final LoadingCache<String, Bucket> buckets;

    private RateLimit(int times, Duration in) {
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KNOWN)
                .expireAfterAccess(in)
                .build(any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(times).refillGreedy(times, in))
                        .build());
    }

    public static RateLimit perHour(int times) {
        return new RateLimit(times, Duration.ofHours(1));
    }

    public static RateLimit perMinute(int times) {
        return new RateLimit(times, Duration.ofMinutes(1));
    }

    /** Counts one more time; false where that is too often. */
    public boolean take(String who) {
        return buckets.get(who).tryConsume(1);
    }
}
