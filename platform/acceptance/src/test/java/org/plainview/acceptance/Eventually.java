package org.plainview.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what goes on elsewhere: in a job, in another process. */
final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private Eventually() {}

    /**
     * Returns as soon as {@code condition} holds.
     *
     * @throws AssertionError if it does not within a minute
     */
    static void holds(String what, Callable<Boolean> condition) throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(what + ": not within " + PATIENCE.toSeconds() + " seconds");
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
