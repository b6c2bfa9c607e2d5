package org.plainview.server.site.internal;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Tells that an answer is complete only when the handler that gave it has returned as well. Jetty sees to that for a
 * handler that it calls; for one that runs on another thread it would begin the connection's next request with objects
 * that the handler is still about to leave.
 */
final class HeldCompletion implements Callback {
    private final Callback completion;
    /** The answer and the handler. */
    private final AtomicInteger awaited = new AtomicInteger(2);

    private final AtomicBoolean answered = new AtomicBoolean();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    HeldCompletion(Callback completion) {
        this.completion = completion;
    }

    @Override
    public void succeeded() {
        answered(null);
    }

    @Override
    public void failed(Throwable cause) {
        answered(cause);
    }

    private void answered(@Nullable Throwable cause) {
        // The first counts: a handler that throws may have answered before.
        if (answered.compareAndSet(false, true)) {
            failure.set(cause);
            countDown();
        }
    }

    /** The handler has returned. To be called once. */
    void release() {
        countDown();
    }

    private void countDown() {
        if (awaited.decrementAndGet() == 0) {
            var cause = failure.get();
            if (cause == null) {
                completion.succeeded();
            } else {
                completion.failed(cause);
            }
        }
    }
}
