package org.plainview.server.requests.internal;

import java.net.URI;
import java.util.Locale;
import org.plainview.server.shared.Words;
import org.plainview.server.tenancy.Addresses;
import org.plainview.server.tenancy.District;
import org.springframework.stereotype.Component;

/** Where the pages of requests are: among those of the district's site that speak of products. */
@Component
final class RequestPlaces {
    private static final String PRODUCTS = "/products";

    private final Addresses addresses;

    RequestPlaces(Addresses addresses) {
        this.addresses = addresses;
    }

    private static String prefix(Locale language) {
        return language.equals(Words.PUBLIC_LANGUAGES.getFirst()) ? "" : "/" + language.toLanguageTag();
    }

    static Locale languageOf(String requestPath) {
        return Words.PUBLIC_LANGUAGES.stream()
                .skip(1)
                .filter(language -> requestPath.contains(prefix(language) + PRODUCTS + "/"))
                .findFirst()
                .orElse(Words.PUBLIC_LANGUAGES.getFirst());
    }

    /** @param path below the products of the site, empty or beginning with a slash */
    String permanent(District district, Locale language, String path) {
        return addresses.of(district) + prefix(language) + PRODUCTS + path;
    }

    /** The same on the host on which the reader is. */
    String href(District district, Locale language, String path) {
        return base(district) + prefix(language) + PRODUCTS + path;
    }

    /** The front page of the site. */
    String home(District district, Locale language) {
        return base(district) + prefix(language) + "/";
    }

    private String base(District district) {
        var path = URI.create(addresses.of(district)).getRawPath();
        return path == null ? "" : path;
    }
}
