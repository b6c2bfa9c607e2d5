package org.plainview.server.subscriptions.internal;

import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.RateLimit;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Holds back whoever would fill strangers' mailboxes, or have a district do so. */
@Component
final class SubscriptionLimits {
    private final RateLimit byAddress;
    private final RateLimit byEmail;
    private final RateLimit byDistrict;

    SubscriptionLimits(Limits limits) {
        byAddress = RateLimit.perHour(limits.perAddressAndHour());
        byEmail = RateLimit.perHour(limits.perEmailAndHour());
        byDistrict = RateLimit.perHour(limits.perDistrictAndHour());
    }

    /** @throws ProblemException if this address, anyone for this e-mail address, or everyone in the district asked too often */
    void take(String address, String email) {
        if (!byAddress.take(address)
                || !byEmail.take(email)
                || !byDistrict.take(DistrictScope.current().toString())) {
            throw new ProblemException(HttpStatus.TOO_MANY_REQUESTS, "subscription-too-often");
        }
    }

    @ConfigurationProperties("plainview.subscriptions")
    record Limits(
            @DefaultValue("30") int perAddressAndHour,
            @DefaultValue("5") int perEmailAndHour,
            @DefaultValue("1000") int perDistrictAndHour) {}
}
