package org.plainview.server.site.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.server.shared.Frame;
import org.plainview.server.shared.Frame.Link;

/**
 * A page of a few sentences: nothing is here, nothing is published yet.
 *
 * @param reference what to quote when writing about it; null where nothing went wrong
 */
record PlainPage(
        Frame frame,
        String title,
        List<String> paragraphs,
        List<Link> links,
        @Nullable String reference) {
    PlainPage(Frame frame, String title, List<String> paragraphs, List<Link> links) {
        this(frame, title, paragraphs, links, null);
    }

    PlainPage with(String anotherReference) {
        return new PlainPage(frame, title, paragraphs, links, anotherReference);
    }
}
