package org.plainview.server.site.internal;

import org.jspecify.annotations.Nullable;

/**
 * Words of the district on a page.
 *
 * @param language the language of the words where it is not that of the page, so that it can be marked; else null
 */
record Text(String words, @Nullable String language) {
    /** Words that are of the page's own language, or of none, such as a name. */
    static Text of(String words) {
        return new Text(words, null);
    }
}
