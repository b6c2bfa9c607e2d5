package org.plainview.server.site.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.server.shared.Frame;

/** The platform's own front page: what Plainview is, where the districts are, how a district joins. */
record FrontPage(
        Frame frame,
        Words words,
        String query,
        @Nullable String found,
        List<Entry> districts,
        String action,
        String signUp) {

    /** The page's words, all of them without arguments. */
    interface Words {
        String say(String key);
    }

    record Entry(String name, String state, String site, String signIn, String signInLabel) {}
}
