package org.plainview.server.tenancy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Work that belongs to no district, such as a request on its way to the thread that will serve it, or a question to the site
 * of somebody else.
 */
public final class Unscoped {
    private Unscoped() {}

    /**
     * Does {@code work} on a thread of {@code threads}. Here, because nowhere else may work change its thread.
     *
     * @throws IllegalStateException in a district's scope, which would be lost on the way
     */
    public static void handOver(Executor threads, Runnable work) {
        requireNoScope();
        threads.execute(work);
    }

    /**
     * Does {@code work} for all of {@code each} at the same time, each on a virtual thread of its own, and waits for them. One
     * that takes longer than {@code longest} is interrupted and not waited for.
     *
     * @return what came of each, in their order; empty where it took too long
     * @throws IllegalStateException in a district's scope, which would be lost on the way
     * @throws RuntimeException what {@code work} threw; the others are interrupted then
     */
    public static <T, R> List<Optional<R>> together(List<T> each, Duration longest, Function<T, R> work) {
        requireNoScope();
        var end = Instant.now().plus(longest);
        var under = new ArrayList<FutureTask<R>>();
        for (var one : each) {
            var task = new FutureTask<>(() -> work.apply(one));
            under.add(task);
            Thread.ofVirtual().start(task);
        }
        try {
            var done = new ArrayList<Optional<R>>();
            for (var task : under) {
                done.add(result(task, end));
            }
            return done;
        } finally {
            under.forEach(task -> task.cancel(true));
        }
    }

    private static <R> Optional<R> result(Future<R> task, Instant end) {
        try {
            var left = Math.max(0, Duration.between(Instant.now(), end).toMillis());
            return Optional.ofNullable(task.get(left, TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException unchecked
                    ? unchecked
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void requireNoScope() {
        if (DistrictScope.isOpen()) {
            throw new IllegalStateException("this work belongs to a district and must stay on its thread");
        }
    }
}
