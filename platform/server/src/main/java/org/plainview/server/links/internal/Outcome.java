package org.plainview.server.links.internal;

/** What came of asking an address once. */
enum Outcome {
    FINE(Sort.WELL, true),
    /** For good, as 301 and 308 say, and the new address answers. */
    MOVED(Sort.WELL, true),
    /** It answers that a program may not look, which says nothing about people. */
    CLOSED(Sort.WELL, true),
    /** Not asked: it names a port or a way in that is not asked. */
    NOT_ASKED(Sort.WELL, false),
    /** 404 or 410. */
    GONE(Sort.CERTAIN, true),
    /** No address that a browser opens. */
    UNREADABLE(Sort.CERTAIN, false),
    UNKNOWN_HOST(Sort.FAILED, false),
    NO_CONNECTION(Sort.FAILED, false),
    CERTIFICATE(Sort.FAILED, true),
    /** Redirects without an end. */
    LOOP(Sort.FAILED, true),
    /** It leads into a network that nobody outside can reach. */
    NOT_PUBLIC(Sort.FAILED, false),
    /** Nothing, or nothing whole, in the time that is waited. */
    NO_ANSWER(Sort.SILENT, false),
    /** It answers that it has a trouble of its own: 5xx, 408, 425 or 429. */
    SERVER_ERROR(Sort.SILENT, true);

    private final Sort sort;
    private final boolean answered;

    Outcome(Sort sort, boolean answered) {
        this.sort = sort;
        this.answered = answered;
    }

    /** How much one outcome says. */
    enum Sort {
        WELL,
        /** May pass by itself, and so is never called broken. */
        SILENT,
        /** Wrong if it lasts. */
        FAILED,
        /** Wrong at once. */
        CERTAIN
    }

    Sort sort() {
        return sort;
    }

    /** Whether another machine answered, which proves that this one has a way out. */
    boolean answered() {
        return answered;
    }

    /** Whether a fault of this side's own network could look the same. */
    boolean dependsOnWayOut() {
        return !answered && this != UNREADABLE && this != NOT_ASKED;
    }
}
