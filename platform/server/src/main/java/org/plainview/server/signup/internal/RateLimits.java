package org.plainview.server.signup.internal;

import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.RateLimit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Holds back whoever would fill strangers' mailboxes or the table of sign-ups. */
@Component
final class RateLimits {
    private final RateLimit byAddress;
    private final RateLimit byEmail;

    RateLimits(Limits limits) {
        byAddress = RateLimit.perHour(limits.perAddressAndHour());
        byEmail = RateLimit.perHour(limits.perEmailAndHour());
    }

    /** @throws ProblemException if this address, or anyone for this e-mail address, has asked too often */
    void take(String address, String email) {
        if (!byAddress.take(address) || !byEmail.take(email)) {
            throw new ProblemException(HttpStatus.TOO_MANY_REQUESTS, "signup-too-often");
        }
    }

    @ConfigurationProperties("plainview.signup")
    record Limits(
            @DefaultValue("30") int perAddressAndHour,
            @DefaultValue("5") int perEmailAndHour) {}
}
