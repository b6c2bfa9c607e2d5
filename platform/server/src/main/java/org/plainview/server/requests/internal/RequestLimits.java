package org.plainview.server.requests.internal;

import org.plainview.server.shared.HourlyLimit;
import org.plainview.server.shared.ProblemException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Holds back whoever would fill strangers' mailboxes or a district's inbox. */
@Component
final class RequestLimits {
    private final HourlyLimit byAddress;
    private final HourlyLimit byEmail;

    RequestLimits(Limits limits) {
        byAddress = new HourlyLimit(limits.perAddressAndHour());
        byEmail = new HourlyLimit(limits.perEmailAndHour());
    }

    /** @throws ProblemException if this address, or anyone for this e-mail address, has asked too often */
    void take(String address, String email) {
        if (!byAddress.take(address) || !byEmail.take(email)) {
            throw new ProblemException(HttpStatus.TOO_MANY_REQUESTS, "request-too-often");
        }
    }

    @ConfigurationProperties("plainview.requests")
    record Limits(
            @DefaultValue("30") int perAddressAndHour,
            @DefaultValue("5") int perEmailAndHour) {}
}
