package org.plainview.spi;

/** The identity side does not answer, or answers with a fault of its own. Trying again later may help. */
public final class SsoUnavailable extends RuntimeException {
    public SsoUnavailable(String message) {
        super(message);
    }

    public SsoUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
