package org.plainview.server.tenancy;

import java.util.concurrent.Executor;

/** Work that begins before any district is known, such as a request on its way to the thread that will serve it. */
public final class Unscoped {
    private Unscoped() {}

    /**
     * Does {@code work} on a thread of {@code threads}. Here, because nowhere else may work change its thread.
     *
     * @throws IllegalStateException in a district's scope, which would be lost on the way
     */
    public static void handOver(Executor threads, Runnable work) {
        if (DistrictScope.isOpen()) {
            throw new IllegalStateException("this work belongs to a district and must stay on its thread");
        }
        threads.execute(work);
    }
}
