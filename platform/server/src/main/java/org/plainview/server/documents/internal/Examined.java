package org.plainview.server.documents.internal;

import org.jspecify.annotations.Nullable;
import org.plainview.server.documents.Document.Accessibility;

/**
 * What was found in a document.
 *
 * @param text its words, as much as was read of it within the limits; null of a picture
 */
record Examined(
        @Nullable Accessibility accessibility, @Nullable String text) {
    static final Examined PICTURE = new Examined(null, null);
}
