package org.plainview.server.shared;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the log holds what failed. The message of a failure may quote what a person typed: its type and place are enough. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int LONGEST = 4_000;

    private Failures() {}

    static void log(Throwable failure) {
        LOG.error("{} at {}", failure.getClass().getName(), place(failure));
    }

    private static String place(Throwable failure) {
        var text = new StringBuilder();
        for (var cause = failure; cause != null && text.length() < LONGEST; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : " caused by " + cause.getClass().getName() + " at ");
            for (var frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith("org.plainview.")) {
                    text.append(frame).append(" < ");
                }
            }
        }
        return text.toString();
    }
}
