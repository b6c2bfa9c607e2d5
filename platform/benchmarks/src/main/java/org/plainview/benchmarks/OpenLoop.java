package org.plainview.benchmarks;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests at times that were fixed before, whether or not the answers to earlier ones are there, and takes the time of
 * each from when it was due: a server that stands still for a while makes everything late that was due meanwhile, as it does to
 * readers. A loader that waits for an answer before it asks again hides that.
 *
 * <p>Run by {@link Load} as a process of its own, so that what it costs is not counted as the server's, though both share the
 * processors. One thread; it looks up some ten times in a millisecond, so that times below 0.2 ms are its own.
 */
final class OpenLoop {
    private static final long SECOND = 1_000_000_000;
    private static final long MILLISECOND = 1_000_000;
    private static final long NAP = 50_000;
    /** How long what was due in time may still take. */
    private static final long PATIENCE = 5 * SECOND;

    private final byte[][] requests;
    private final int[] order;
    /** A second; 0 for as many as are answered. */
    private final int rate;

    private final int most;
    private final long begin;
    /** What is due earlier is not counted. */
    private final long from;

    private final long end;
    private final long[] times;
    private final long[] delays;
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final ArrayDeque<Connection> idle = new ArrayDeque<>();
    private final Selector selector = Selector.open();
    private int sent;
    private int finished;
    private int counted;
    private int delayed;

    private OpenLoop(byte[][] requests, int[] order, int rate, int most, int warmSeconds, int seconds)
            throws IOException {
        this.requests = requests;
        this.order = order;
        this.rate = rate;
        this.most = most;
        begin = System.nanoTime();
        from = begin + warmSeconds * SECOND;
        end = from + seconds * SECOND + (rate == 0 ? 0 : PATIENCE);
        times = new long[most];
        delays = new long[most];
    }

    /**
     * Prints what came of it as properties, times in milliseconds.
     *
     * @param arguments file of requests, port, rate, most requests, seconds that are not counted, seconds, connections
     */
    public static void main(String[] arguments) throws IOException {
        byte[][] requests;
        int[] order;
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(arguments[0]))))) {
            requests = new byte[in.readInt()][];
            for (int i = 0; i < requests.length; i++) {
                requests[i] = in.readNBytes(in.readInt());
            }
            order = new int[in.readInt()];
            for (int i = 0; i < order.length; i++) {
                order[i] = in.readInt();
            }
        }
        var numbers =
                Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray();
        new OpenLoop(requests, order, numbers[1], numbers[2], numbers[3], numbers[4]).run(numbers[0], numbers[5]);
    }

    private void run(int port, int connections) throws IOException {
        var server = new InetSocketAddress("localhost", port);
        for (int i = 0; i < connections; i++) {
            idle.add(new Connection(server, selector));
        }
        while (finished < most && System.nanoTime() < end) {
            sendWhatIsDue();
            awaitAnswers();
        }
        report((System.nanoTime() - from) / (double) SECOND);
    }

    private long due() {
        return rate == 0 ? System.nanoTime() : begin + sent * SECOND / rate;
    }

    private void sendWhatIsDue() throws IOException {
        while (sent < most && !idle.isEmpty()) {
            long due = due();
            long now = System.nanoTime();
            if (due > now) {
                return;
            }
            if (due >= from) {
                delays[delayed++] = now - due;
            }
            idle.removeLast().send(requests[order[sent % order.length]], due);
            sent++;
        }
    }

    private void awaitAnswers() throws IOException {
        if (sent == most || idle.isEmpty()) {
            selector.select(this::answered, 1);
            return;
        }
        long left = due() - System.nanoTime();
        if (left > 2 * MILLISECOND) {
            selector.select(this::answered, left / MILLISECOND - 1);
        } else if (selector.selectNow(this::answered) == 0 && left > 0) {
            LockSupport.parkNanos(Math.min(left, NAP));
        }
    }

    private void answered(SelectionKey key) {
        var connection = (Connection) key.attachment();
        boolean asking = connection.isAsking();
        int status = connection.proceed();
        if (!asking || status == Connection.NOT_YET) {
            return;
        }
        idle.addLast(connection);
        finished++;
        if (connection.due() >= from) {
            times[counted++] = System.nanoTime() - connection.due();
            statuses.merge(status, 1, Integer::sum);
        }
    }

    private void report(double seconds) {
        var taken = Arrays.copyOf(times, counted);
        var late = Arrays.copyOf(delays, delayed);
        Arrays.sort(taken);
        Arrays.sort(late);
        System.out.println("answered=" + counted);
        System.out.println("unanswered=" + (rate == 0 ? 0 : most - finished));
        System.out.println("seconds=" + seconds);
        System.out.println("p50=" + of(taken, 50));
        System.out.println("p99=" + of(taken, 99));
        System.out.println("longest=" + of(taken, 100));
        System.out.println("late99=" + of(late, 99));
        statuses.forEach((status, times) -> System.out.println("status." + status + "=" + times));
    }

    private static double of(long[] sorted, int percent) {
        int at = (int) Math.min(sorted.length - 1L, sorted.length * (long) percent / 100);
        return at < 0 ? 0 : sorted[at] / (double) MILLISECOND;
    }
}
