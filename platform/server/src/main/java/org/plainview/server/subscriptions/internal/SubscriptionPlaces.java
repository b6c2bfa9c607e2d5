package org.plainview.server.subscriptions.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.plainview.server.shared.SecretAddresses;
import org.plainview.server.shared.Words;
import org.plainview.server.tenancy.Addresses;
import org.plainview.server.tenancy.District;
import org.springframework.stereotype.Component;

/** Where the pages of subscriptions are: in the district's site. */
@Component
final class SubscriptionPlaces implements SecretAddresses {
    static final String STOP = "/subscribe/stop/";
    private static final String PAGES = "/subscribe";
    /** The whole address: no handler of anything else may be reached by one that only holds this. */
    private static final Pattern SECRET = Pattern.compile("(/d/[^/]+)?(/[a-z]{2,3})?" + STOP + "[^/]+");

    private final Addresses addresses;

    SubscriptionPlaces(Addresses addresses) {
        this.addresses = addresses;
    }

    private static String prefix(Locale language) {
        return language.equals(Words.PUBLIC_LANGUAGES.getFirst()) ? "" : "/" + language.toLanguageTag();
    }

    static Locale languageOf(String requestPath) {
        return Words.PUBLIC_LANGUAGES.stream()
                .skip(1)
                .filter(language -> requestPath.contains(prefix(language) + PAGES))
                .findFirst()
                .orElse(Words.PUBLIC_LANGUAGES.getFirst());
    }

    @Override
    public boolean isHeldBy(HttpServletRequest request) {
        return SECRET.matcher(request.getRequestURI()).matches();
    }

    /** @param path in the site, beginning with a slash */
    String permanent(District district, Locale language, String path) {
        return addresses.of(district) + prefix(language) + path;
    }

    /** The same on the host on which the reader is. */
    String href(District district, Locale language, String path) {
        var base = URI.create(addresses.of(district)).getRawPath();
        return (base == null ? "" : base) + prefix(language) + path;
    }
}
