package org.plainview.host;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plainview.host.PluginFailure.Fault;
import org.plainview.spi.SsoUnavailable;

/**
 * Runs one call into a plugin on a daemon thread of its own, and gives up on it in time. A platform thread, because a
 * virtual one that computes without end would keep one of the few carriers that all virtual threads share.
 */
final class BoundedCall {
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final List<String> NOT_THE_PLUGINS =
            List.of("java.", "jdk.", "org.plainview.host.", "org.plainview.record.", "org.plainview.spi.");
    private static final int LONGEST_DETAIL = 500;

    private BoundedCall() {}

    /**
     * @param patience how long the caller waits
     * @param compute how long the call may compute, which on a busy machine is less than it takes
     * @param allocate how many bytes it may allocate
     */
    record Bounds(Duration patience, Duration compute, long allocate) {}

    /** How a call came out. */
    sealed interface Outcome<T> {
        record Answered<T>(T answer) implements Outcome<T> {}

        /** @param flaw what {@code detail} says in English, where it is more than what was thrown */
        record Failed<T>(
                Fault fault, String detail, @Nullable Flaw flaw) implements Outcome<T> {
            Failed(Fault fault, Flaw flaw) {
                this(fault, flaw.toString(), flaw);
            }
        }

        record Unavailable<T>(String detail) implements Outcome<T> {}
    }

    /** Says of an answer that the SPI does not allow it, or that it is too much. */
    static final class BadAnswer extends RuntimeException {
        private final transient Fault fault;
        private final transient Flaw flaw;

        BadAnswer(Fault fault, Flaw flaw) {
            super(flaw.toString());
            this.fault = fault;
            this.flaw = flaw;
        }
    }

    static <T> Outcome<T> run(String name, Bounds bounds, Supplier<T> work) throws InterruptedException {
        var task = new FutureTask<>(() -> outcome(work));
        var thread = Thread.ofPlatform()
                .daemon()
                .name("plugin " + name)
                .inheritInheritableThreadLocals(false)
                .unstarted(task);
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        thread.start();
        var end = System.nanoTime() + bounds.patience().toNanos();
        try {
            while (true) {
                try {
                    var left = end - System.nanoTime();
                    return task.get(Math.max(0, Math.min(left, LOOK_EVERY_NANOS)), TimeUnit.NANOSECONDS);
                } catch (TimeoutException notYet) {
                    if (System.nanoTime() - end >= 0) {
                        return new Outcome.Failed<>(Fault.TOO_SLOW, milliseconds(bounds.patience()), null);
                    }
                    if (computed(thread) > bounds.compute().toNanos()) {
                        return new Outcome.Failed<>(Fault.TOO_SLOW, milliseconds(bounds.compute()), null);
                    }
                    if (allocated(thread) > bounds.allocate()) {
                        return new Outcome.Failed<>(Fault.TOO_MUCH_MEMORY, (bounds.allocate() >> 20) + " MB", null);
                    }
                }
            }
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("every outcome of a call is caught", impossible);
        } finally {
            thread.interrupt();
        }
    }

    /** Runs on the plugin's thread, and so does everything that touches what the plugin threw. */
    private static <T> Outcome<T> outcome(Supplier<T> work) {
        try {
            return new Outcome.Answered<>(work.get());
        } catch (BadAnswer bad) {
            return new Outcome.Failed<>(bad.fault, bad.flaw);
        } catch (SsoUnavailable unavailable) {
            return new Outcome.Unavailable<>(description(unavailable));
        } catch (Throwable thrown) { // whatever a plugin throws, the caller goes on
            return new Outcome.Failed<>(Fault.THREW, description(thrown), null);
        }
    }

    /**
     * Its type, and the place in the plugin where it was thrown. Not what it says: that may quote the record of one district,
     * and the operator of all of them reads this, in the log too.
     */
    private static String description(Throwable thrown) {
        var type = thrown.getClass().getName();
        try {
            var text = Arrays.stream(thrown.getStackTrace())
                    .filter(frame -> NOT_THE_PLUGINS.stream().noneMatch(frame.getClassName()::startsWith))
                    .findFirst()
                    .map(frame -> type + " at " + frame)
                    .orElse(type);
            return text.length() > LONGEST_DETAIL ? text.substring(0, LONGEST_DETAIL) : text;
        } catch (Throwable worse) { // getStackTrace may be the plugin's own
            return type;
        }
    }

    private static String milliseconds(Duration time) {
        return time.toMillis() + " ms";
    }

    /** In nanoseconds; no more than 0 where the JDK cannot say, or once the thread has ended. */
    private static long computed(Thread thread) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
    }

    private static long allocated(Thread thread) {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                ? threads.getThreadAllocatedBytes(thread.threadId())
                : 0;
    }
}
