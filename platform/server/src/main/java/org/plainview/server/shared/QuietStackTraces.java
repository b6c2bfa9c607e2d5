package org.plainview.server.shared;

import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/**
 * How the log prints a failure, whoever logs it. While someone is being served or a job runs, its messages may quote what a
 * person typed (a database names the value of a key, a mail server the address), so types and places are all that is said.
 * At other times, such as a start that fails, nobody has typed anything and the message says how to mend it.
 */
public final class QuietStackTraces implements StackTracePrinter {
    private final StackTracePrinter full = StandardStackTracePrinter.rootLast();
    private final StackTracePrinter quiet = StandardStackTracePrinter.rootLast()
            .withFormatter(failure -> failure.getClass().getName());

    @Override
    public void printStackTrace(Throwable failure, Appendable to) throws IOException {
        (MDC.get(RequestIdFilter.MDC_KEY) == null ? full : quiet).printStackTrace(failure, to);
    }
}
