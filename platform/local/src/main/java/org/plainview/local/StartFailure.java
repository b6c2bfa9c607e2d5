package org.plainview.local;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/**
 * Something that the person at the keyboard can mend: a port in use, a full disk, a missing file. Its message is one line that
 * says what happened and what to do, and is shown as it is.
 */
public final class StartFailure extends RuntimeException {
    private final String line;

    public StartFailure(String line) {
        super(line);
        this.line = line;
    }

    public StartFailure(String line, Throwable cause) {
        super(line, cause);
        this.line = line;
    }

    /** The line to show. */
    public String line() {
        return line;
    }

    /** The failure that {@code problem} amounts to, with a line of its own where the disk is full. */
    static StartFailure of(String what, Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartFailure known) {
                return known;
            }
            if (saysDiskIsFull(cause)) {
                return new StartFailure(
                        what
                                + " could not be started: the disk is full. Free some space and start again; nothing was lost.",
                        problem);
            }
        }
        return new StartFailure(what + " could not be started: " + firstLine(problem), problem);
    }

    private static boolean saysDiskIsFull(Throwable cause) {
        var message = cause instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : cause.getMessage();
        return message != null
                && cause instanceof IOException
                && message.toLowerCase(Locale.ROOT).contains("no space left on device");
    }

    private static String firstLine(Throwable problem) {
        var message = problem.getMessage();
        return message == null || message.isBlank()
                ? problem.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").strip();
    }
}
