package org.plainview.server.signup.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.plainview.server.shared.ProblemException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Holds back whoever would fill strangers' mailboxes or the table of sign-ups. Kept in memory by each node: a limit that is
 * twice as wide behind two nodes still does its work.
 */
@Component
final class RateLimits {
    private final LoadingCache<String, Bucket> byAddress;
    private final LoadingCache<String, Bucket> byEmail;

    RateLimits(Limits limits) {
        byAddress = buckets(limits.perAddressAndHour());
        byEmail = buckets(limits.perEmailAndHour());
    }

    /** @throws ProblemException if this address, or anyone for this e-mail address, has asked too often */
    void take(String address, String email) {
        if (!byAddress.get(address).tryConsume(1) || !byEmail.get(email).tryConsume(1)) {
            throw new ProblemException(HttpStatus.TOO_MANY_REQUESTS, "signup-too-often");
        }
    }

    private static LoadingCache<String, Bucket> buckets(int perHour) {
        return Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterAccess(Duration.ofHours(1))
                .build(any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, Duration.ofHours(1)))
                        .build());
    }

    @ConfigurationProperties("plainview.signup")
    record Limits(
            @DefaultValue("30") int perAddressAndHour,
            @DefaultValue("5") int perEmailAndHour) {}
}
