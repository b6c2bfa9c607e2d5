package org.plainview.server.site.internal;

import java.util.Locale;

/**
 * The newest edition of another district that lets its site be compared, as this one does.
 *
 * @param place where its own site answers
 */
record Neighbor(Place place, Reading reading) {
    String slug() {
        return place.slug();
    }

    String name() {
        return reading.profile().name();
    }

    /** The language in which it writes, BCP 47. */
    String language() {
        return reading.profile().language();
    }

    /** @param path in its site: begins with a slash */
    String address(Locale language, String path) {
        return place.permanent(language, path);
    }
}
