package org.plainview.server.site.internal;

import org.jspecify.annotations.Nullable;

/** How an answer may be kept by others and what its page may do, as headers. */
@SuppressWarnings("ImmutableEnumChecker") // Headers never change, but hold types of a library that does not say so.
enum Manner {
    /** A page of a district: fresh within a minute of a new edition. */
    PAGE("public, max-age=60, stale-while-revalidate=600", Policy.STRICT),
    /** The platform's front page, on which districts come and go. */
    FRONT("public, max-age=10", Policy.STRICT),
    /** An answer to this reader now, such as that nothing is here. */
    ONCE("no-store", Policy.STRICT),
    /** What two districts agreed to show together, which either may take back: no search engine keeps it either. */
    OF_TWO("no-store", Policy.STRICT, "noindex"),
    /** A page of a district with a frame of another site, to which the reader came for that. */
    FRAMING("public, max-age=60, stale-while-revalidate=600", Policy.FRAMING),
    /** A part of a district's site that any site may show in a frame. */
    WITHIN("public, max-age=60, stale-while-revalidate=600", Policy.WITHIN),
    /** A file whose address names its content. */
    ASSET("public, max-age=31536000, immutable", Policy.STRICT),
    APPLICATION("no-store", Policy.APPLICATION),
    /** A page of the draft, which the staff application shows within its own. */
    DRAFT("no-store", Policy.FRAMED);

    private final Headers unchanged;
    private final Headers full;

    Manner(String caching, String policy) {
        this(caching, policy, null);
    }

    /** @param robots what search engines may do with the page; null where it is theirs to find */
    Manner(String caching, String policy, @Nullable String robots) {
        // A cache must keep the forms of one address apart.
        unchanged = Headers.none().and("Cache-Control", caching).and("Vary", "Accept-Encoding, Accept");
        var secured = unchanged
                .and("Content-Security-Policy", policy)
                .and("X-Content-Type-Options", "nosniff")
                .and("Referrer-Policy", "no-referrer");
        full = robots == null ? secured : secured.and("X-Robots-Tag", robots);
    }

    /** Whether answers that go out so are kept to be sent again. */
    boolean isKept() {
        return this == PAGE || this == WITHIN;
    }

    /** For a 304. */
    Headers unchanged() {
        return unchanged;
    }

    Headers full() {
        return full;
    }

    private static final class Policy {
        /** Pages need a style sheet of their own and nothing else: no script of anyone, no frame, no other origin. */
        static final String STRICT = page("'none'");

        static final String FRAMED = page("'self'");

        /** What is shown elsewhere sends nothing anywhere. */
        static final String WITHIN = "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self';"
                + " form-action 'none'; base-uri 'none'; frame-ancestors *";

        static final String FRAMING = STRICT + "; frame-src https:";
        /** The staff application also sets styles from its scripts, and frames the pages of the draft. */
        static final String APPLICATION = "default-src 'none'; style-src 'self' 'unsafe-inline';"
                + " img-src 'self' data: blob:; font-src 'self'; script-src 'self'; connect-src 'self';"
                + " form-action 'self'; base-uri 'self'; frame-src 'self'; frame-ancestors 'none'";

        private static String page(String frames) {
            return "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors " + frames;
        }
    }
}
