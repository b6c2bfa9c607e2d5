package org.plainview.server.tenancy.internal;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.plainview.server.tenancy.Addresses;
import org.plainview.server.tenancy.District;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/** Reads and writes the addresses of districts by the template {@code plainview.district-url}. */
@Component
final class DistrictAddresses implements Addresses {
    private static final String SLUG = "{slug}";

    private final String publicUrl;
    private final String template;
    private final Optional<HostPattern> host;

    DistrictAddresses(AddressProperties properties) {
        if (!properties.districtUrl().contains(SLUG)) {
            throw new IllegalStateException("plainview.district-url is \"" + properties.districtUrl()
                    + "\": it must hold {slug}, as in https://{slug}.example.org");
        }
        this.publicUrl = properties.publicUrl();
        this.template = properties.districtUrl();
        var authority = URI.create(template.replace(SLUG, "slug-place")).getHost();
        this.host = authority != null && authority.contains("slug-place")
                ? Optional.of(new HostPattern(
                        authority.substring(0, authority.indexOf("slug-place")),
                        authority.substring(authority.indexOf("slug-place") + "slug-place".length())))
                : Optional.empty();
    }

    @Override
    public String platform() {
        return publicUrl;
    }

    @Override
    public String of(District district) {
        return template.replace(SLUG, district.slug());
    }

    @Override
    public Optional<String> slugOfHost(String hostHeader) {
        return host.flatMap(pattern -> pattern.slug(hostHeader));
    }

    private record HostPattern(String before, String after) {
        Optional<String> slug(String hostHeader) {
            var colon = hostHeader.lastIndexOf(':');
            var name = (colon < 0 ? hostHeader : hostHeader.substring(0, colon)).toLowerCase(Locale.ROOT);
            return name.length() > before.length() + after.length() && name.startsWith(before) && name.endsWith(after)
                    ? Optional.of(name.substring(before.length(), name.length() - after.length()))
                    : Optional.empty();
        }
    }

    /**
     * @param publicUrl where the platform itself answers, without a slash at the end
     * @param districtUrl the same for a district, with {@code {slug}} in its host or path
     */
    @ConfigurationProperties("plainview")
    record AddressProperties(String publicUrl, String districtUrl) {}
}
