package org.plainview.server.requests.internal;

import java.util.Set;

/** How far what a family asked for has come. */
enum RequestState {
    OPEN,
    /** Staff find out whether who asks is who they say. */
    VERIFYING,
    IN_PROGRESS,
    ANSWERED,
    /** Answered with no, and with the reason. */
    DECLINED,
    WITHDRAWN;

    boolean isClosed() {
        return switch (this) {
            case OPEN, VERIFYING, IN_PROGRESS -> false;
            case ANSWERED, DECLINED, WITHDRAWN -> true;
        };
    }

    /** Whether it takes words to the asker to come here. */
    boolean takesWords() {
        return this == ANSWERED || this == DECLINED;
    }

    /** Where it may go from here by the hand of staff. */
    Set<RequestState> next() {
        return switch (this) {
            case OPEN -> Set.of(VERIFYING, IN_PROGRESS, ANSWERED, DECLINED, WITHDRAWN);
            case VERIFYING -> Set.of(IN_PROGRESS, ANSWERED, DECLINED, WITHDRAWN);
            case IN_PROGRESS -> Set.of(VERIFYING, ANSWERED, DECLINED, WITHDRAWN);
            case ANSWERED, DECLINED -> Set.of(IN_PROGRESS);
            case WITHDRAWN -> Set.of();
        };
    }
}
