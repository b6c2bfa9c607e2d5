package org.plainview.server.forms;

import java.net.URI;
import java.util.Locale;
import org.plainview.server.shared.Words;
import org.plainview.server.tenancy.Addresses;
import org.plainview.server.tenancy.District;
import org.springframework.stereotype.Component;

/** Where the pages of a district's site are, for those that no edition makes. Safe to use from many threads. */
@Component
public final class FormPlaces {
    private static final String BY_PATH = "/d/";
    private static final Locale UNSAID = Words.PUBLIC_LANGUAGES.getFirst();

    private final Addresses addresses;

    FormPlaces(Addresses addresses) {
        this.addresses = addresses;
    }

    private static String prefix(Locale language) {
        return language.equals(UNSAID) ? "" : "/" + language.toLanguageTag();
    }

    /** The language that the path of a request names, after the district where that stands in the path. */
    public static Locale languageOf(String requestPath) {
        var path = inSite(requestPath);
        return Words.PUBLIC_LANGUAGES.stream()
                .filter(language -> !language.equals(UNSAID) && path.startsWith(prefix(language) + "/"))
                .findFirst()
                .orElse(UNSAID);
    }

    private static String inSite(String requestPath) {
        if (!requestPath.startsWith(BY_PATH)) {
            return requestPath;
        }
        int end = requestPath.indexOf('/', BY_PATH.length());
        return end < 0 ? "/" : requestPath.substring(end);
    }

    /** @param path in the site, beginning with a slash */
    public String permanent(District district, Locale language, String path) {
        return addresses.of(district) + prefix(language) + path;
    }

    /** The same on the host on which the reader is. */
    public String href(District district, Locale language, String path) {
        var base = URI.create(addresses.of(district)).getRawPath();
        return (base == null ? "" : base) + prefix(language) + path;
    }
}
