package org.plainview.server.links.internal;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How links are checked.
 *
 * @param enabled false on a host that has no way to the internet
 * @param mostPerDistrict addresses that are asked in one check of a district
 * @param perDistrictAndHour checks that staff of one district may ask for
 * @param allowedHosts names that may lead to this machine or its network, on any port: for trying things out and for tests,
 *     never where strangers sign up
 */
@ConfigurationProperties("plainview.links")
record LinkSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2000") int mostPerDistrict,
        @DefaultValue("4") int perDistrictAndHour,
        @DefaultValue({}) Set<String> allowedHosts) {
    LinkSettings {
        allowedHosts = allowedHosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
