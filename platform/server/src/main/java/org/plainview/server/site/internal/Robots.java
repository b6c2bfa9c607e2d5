package org.plainview.server.site.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainview.server.shared.Words;

/** What software that walks the web is asked to leave alone (RFC 9309). It is a courtesy and protects nothing. */
final class Robots {
    static final String PATH = "/robots.txt";
    /** What somebody said of a child, or asked for in words: nothing to find again. */
    private static final List<String> ASKED = List.of("/my-child?", "/my-child.json?", "/search?", "/search.json?");

    private static final List<String> NO_PAGES = List.of("/console", "/operator", "/api/", "/login");

    private Robots() {}

    /** Of a district that has a host of its own. */
    static String ofSite(Place place) {
        return text(asked(""), place.address());
    }

    /** Of the platform, on whose host there may be the sites of districts too. */
    static String ofPlatform(String address) {
        return text(Stream.concat(NO_PAGES.stream(), asked(SiteFilter.BY_PATH + "*")), address);
    }

    private static Stream<String> asked(String base) {
        return Words.PUBLIC_LANGUAGES.stream()
                .flatMap(language -> ASKED.stream().map(path -> base + Place.prefix(language) + path));
    }

    private static String text(Stream<String> forbidden, String address) {
        return forbidden
                .map(path -> "Disallow: " + path + "\n")
                .collect(Collectors.joining("", "User-agent: *\n", "\nSitemap: " + address + "/sitemap.xml\n"));
    }
}
