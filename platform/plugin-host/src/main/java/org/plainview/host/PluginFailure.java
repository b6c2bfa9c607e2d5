package org.plainview.host;

import java.time.Instant;

/**
 * How a plugin failed to answer.
 *
 * @param call what it was asked, such as {@code evaluate UT-303}
 * @param detail for the operator and the log: the exception's class and message, or the measure that was passed
 */
public record PluginFailure(Instant at, String call, Fault fault, String detail) {

    /** The ways to fail. */
    public enum Fault {
        /** It threw something. */
        THREW,
        /** It took longer than it may. */
        TOO_SLOW,
        /** It allocated more than it may. */
        TOO_MUCH_MEMORY,
        /** It returned more than it may. */
        TOO_MUCH_OUTPUT,
        /** It returned what the SPI does not allow, such as a message that it does not have. */
        BROKEN_ANSWER
    }
}
