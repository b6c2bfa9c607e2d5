package org.plainview.server.site.internal;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plainview.server.shared.Words;

/**
 * Where a district's site answers.
 *
 * @param slug of the district
 * @param address the absolute address of the site, without a slash at its end
 * @param base what stands before every path of the site on its host: {@code /d/cedar-bluff}, or nothing
 * @param platform the absolute address of the platform, without a slash at its end
 * @param on the day of the past as of which pages are shown, which links between them keep; null where they show what stands
 * @param copied the page's place in a copy that needs no server; null where the platform answers
 */
record Place(
        String slug,
        String address,
        String base,
        String platform,
        @Nullable LocalDate on,
        @Nullable CopiedFile copied) {
    Place(String slug, String address, String base, String platform) {
        this(slug, address, base, platform, null, null);
    }

    /** The same site, in the copy of which {@code file} is a page. */
    Place copied(CopiedFile file) {
        return new Place(slug, address, base, platform, on, file);
    }

    /** The same site as of a day of the past; as it stands where {@code day} is null. */
    Place on(@Nullable LocalDate day) {
        return new Place(slug, address, base, platform, day, copied);
    }

    static Place of(String slug, String address, String platform) {
        var path = URI.create(address).getRawPath();
        return new Place(slug, address, path == null ? "" : path, platform);
    }

    /** What stands between the base and a path: nothing for the first language, {@code /es} for Spanish. */
    static String prefix(Locale language) {
        return language.equals(Words.PUBLIC_LANGUAGES.getFirst()) ? "" : "/" + language.toLanguageTag();
    }

    /** @param path begins with a slash */
    String href(Locale language, String path) {
        return file(AsOf.in(prefix(language) + path, on));
    }

    /** @param path of what has no language: begins with a slash */
    String file(String path) {
        return copied == null ? base + path : copied.linkTo(path);
    }

    /** @param path of a file of the platform, which lies above every site: begins with a slash */
    String asset(String path) {
        return copied == null ? path : copied.linkTo(path);
    }

    /**
     * The address of a page as it stands.
     *
     * @param path begins with a slash
     */
    String permanent(Locale language, String path) {
        return address + prefix(language) + path;
    }
}
