package org.plainview.server.requests.internal;

import java.net.URI;
import java.util.Locale;
import org.plainview.server.shared.Words;
import org.plainview.server.tenancy.Addresses;
import org.plainview.server.tenancy.District;
import org.springframework.stereotype.Component;

/** Where the pages of requests are: among those of the district's site. */
@Component
final class RequestPlaces {
    private static final String BY_PATH = "/d/";

    private final Addresses addresses;

    RequestPlaces(Addresses addresses) {
        this.addresses = addresses;
    }

    private static String prefix(Locale language) {
        return language.equals(Words.PUBLIC_LANGUAGES.getFirst()) ? "" : "/" + language.toLanguageTag();
    }

    static Locale languageOf(String requestPath) {
        var path = inSite(requestPath);
        return Words.PUBLIC_LANGUAGES.stream()
                .skip(1)
                .filter(language -> path.startsWith(prefix(language) + "/"))
                .findFirst()
                .orElse(Words.PUBLIC_LANGUAGES.getFirst());
    }

    private static String inSite(String requestPath) {
        if (!requestPath.startsWith(BY_PATH)) {
            return requestPath;
        }
        int end = requestPath.indexOf('/', BY_PATH.length());
        return end < 0 ? "/" : requestPath.substring(end);
    }

    /** @param path in the site, beginning with a slash */
    String permanent(District district, Locale language, String path) {
        return addresses.of(district) + prefix(language) + path;
    }

    /** The same on the host on which the reader is. */
    String href(District district, Locale language, String path) {
        return base(district) + prefix(language) + path;
    }

    private String base(District district) {
        var path = URI.create(addresses.of(district)).getRawPath();
        return path == null ? "" : path;
    }
}
