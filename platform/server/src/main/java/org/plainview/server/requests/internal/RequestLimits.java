package org.plainview.server.requests.internal;

import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.RateLimit;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Holds back whoever would fill strangers' mailboxes or a district's inbox, or try codes until one opens something. */
@Component
final class RequestLimits {
    private final RateLimit byAddress;
    private final RateLimit byEmail;
    private final RateLimit ofFamilies;
    private final RateLimit ofStampedFamilies;
    private final RateLimit byDistrict;
    private final RateLimit looks;

    RequestLimits(Limits limits) {
        byAddress = RateLimit.perHour(limits.perAddressAndHour());
        byEmail = RateLimit.perHour(limits.perEmailAndHour());
        ofFamilies = RateLimit.perHour(limits.familiesPerAddressAndHour());
        ofStampedFamilies = RateLimit.perHour(limits.stampedPerAddressAndHour());
        byDistrict = RateLimit.perHour(limits.perDistrictAndHour());
        looks = RateLimit.perHour(limits.looksPerAddressAndHour());
    }

    /** @throws ProblemException if this address, or anyone for this e-mail address, has asked too often */
    void take(String address, String email) {
        if (!byAddress.take(address) || !byEmail.take(email)) {
            throw new ProblemException(HttpStatus.TOO_MANY_REQUESTS, "request-too-often");
        }
    }

    /**
     * Whether a family at this address may send the district in scope something now. One address may be a whole school's, and one
     * that nobody else writes from still cannot fill the inbox.
     *
     * @param stamped whether it comes with a good {@link RequestStamp}
     */
    boolean takeOfFamily(String address, boolean stamped) {
        var district = DistrictScope.current();
        return (stamped ? ofStampedFamilies : ofFamilies).take(district + " " + address)
                && byDistrict.take(district.toString());
    }

    /** Whether a letter may go to this e-mail address now, which may be a stranger's. */
    boolean takeLetter(String email) {
        return byEmail.take(email);
    }

    /** Whether a code may be tried from this address now. */
    boolean takeLook(String address) {
        return looks.take(address);
    }

    @ConfigurationProperties("plainview.requests")
    record Limits(
            @DefaultValue("30") int perAddressAndHour,
            @DefaultValue("5") int perEmailAndHour,
            @DefaultValue("10") int familiesPerAddressAndHour,
            @DefaultValue("40") int stampedPerAddressAndHour,
            @DefaultValue("300") int perDistrictAndHour,
            @DefaultValue("120") int looksPerAddressAndHour) {}
}
