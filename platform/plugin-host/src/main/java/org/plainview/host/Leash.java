package org.plainview.host;

/**
 * Where a running plugin asks whether it should stop. {@link Leashing} writes a call of {@link #check()} into the plugin's
 * classes as they are loaded; it is public for that reason only, and a plugin that names it itself is refused.
 */
public final class Leash {
    private Leash() {}

    /** @throws Stop if the call that this thread serves has used up what it may take */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Stop();
        }
    }

    /** Ends a call into a plugin. An error, so that a plugin does not catch it by mistake; caught on purpose, it comes again. */
    static final class Stop extends Error {
        Stop() {
            super("the call was stopped", null, false, false);
        }
    }
}
