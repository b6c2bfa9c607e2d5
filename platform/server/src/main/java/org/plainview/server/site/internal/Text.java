package org.plainview.server.site.internal;

import org.jspecify.annotations.Nullable;

/**
 * Words of the district on a page.
 *
 * @param language the language of the words where it is not that of the page, so that it can be marked; else null
 * @param note what is to be known about the words, such as that they are an older translation; null where nothing is
 */
record Text(
        String words, @Nullable String language, @Nullable String note) {
    Text(String words, @Nullable String language) {
        this(words, language, null);
    }

    /** Words that are of the page's own language, or of none, such as a name. */
    static Text of(String words) {
        return new Text(words, null);
    }
}
