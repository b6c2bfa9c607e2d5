package org.plainview.benchmarks;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Requests to one server, in an order, to be sent by {@link OpenLoop} at a rate. */
final class Load {
    /** One after the other on each connection, each as soon as the one before is answered. */
    static final int AS_ANSWERED = 0;

    /** So that the times of all fit into memory. */
    private static final int MOST = 4_000_000;

    private final int port;
    private final List<byte[]> requests;
    private final int[] order;

    private Load(int port, List<byte[]> requests, int[] order) {
        this.port = port;
        this.requests = requests;
        this.order = order;
    }

    /** Pages as a browser asks for them, one after the other. */
    static Load ofPages(List<String> addresses) {
        return new Load(
                URI.create(addresses.getFirst()).getPort(),
                addresses.stream()
                        .map(address ->
                                request("GET", address, "Accept: text/html,*/*;q=0.8\r\nAccept-Encoding: gzip\r\n", ""))
                        .toList(),
                IntStream.range(0, addresses.size()).toArray());
    }

    /** Forms that were filled in, one after the other. */
    static Load ofForms(List<String> addresses, String cookie, String body) {
        var headers = "Accept: text/html\r\nContent-Type: application/x-www-form-urlencoded\r\nCookie: " + cookie
                + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n";
        return new Load(
                URI.create(addresses.getFirst()).getPort(),
                addresses.stream()
                        .map(address -> request("POST", address, headers, body))
                        .toList(),
                IntStream.range(0, addresses.size()).toArray());
    }

    private static byte[] request(String method, String address, String headers, String body) {
        var uri = URI.create(address);
        return (method + " " + uri.getRawPath() + " HTTP/1.1\r\nHost: " + uri.getAuthority() + "\r\n" + headers + "\r\n"
                        + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** All equally often, in no order; the same at each call. */
    Load shuffled() {
        var numbers =
                new ArrayList<>(IntStream.range(0, requests.size()).boxed().toList());
        Collections.shuffle(numbers, new Random(1));
        return new Load(
                port, requests, numbers.stream().mapToInt(Integer::intValue).toArray());
    }

    /** As readers do: the one at rank n as often as 1/n says, which is which by chance; the same at each call. */
    Load byZipf() {
        var ranks = shuffled().order;
        var sums = new double[ranks.length];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += 1.0 / (i + 1);
            sums[i] = sum;
        }
        var random = new Random(2);
        double all = sum;
        return new Load(
                port,
                requests,
                IntStream.range(0, 20 * ranks.length)
                        .map(each -> Arrays.binarySearch(sums, random.nextDouble() * all))
                        .map(found -> ranks[found < 0 ? -found - 1 : found])
                        .toArray());
    }

    /** Each once. */
    Figures once(int connections) throws IOException, InterruptedException {
        return start(AS_ANSWERED, requests.size(), 0, 600, connections).await();
    }

    /** For {@code seconds} after {@code warm} seconds that do not count. */
    Figures run(int rate, int warm, int seconds, int connections) throws IOException, InterruptedException {
        return start(rate, warm, seconds, connections).await();
    }

    Running start(int rate, int warm, int seconds, int connections) throws IOException {
        return start(rate, rate == AS_ANSWERED ? MOST : rate * (warm + seconds), warm, seconds, connections);
    }

    private Running start(int rate, int most, int warm, int seconds, int connections) throws IOException {
        if (most > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " requests, not " + most);
        }
        var file = Files.createTempFile("requests", ".bin");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(requests.size());
            for (var request : requests) {
                out.writeInt(request.length);
                out.write(request);
            }
            out.writeInt(order.length);
            for (int each : order) {
                out.writeInt(each);
            }
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-classpath",
                System.getProperty("java.class.path"),
                OpenLoop.class.getName(),
                file.toString()));
        for (int number : new int[] {port, rate, most, warm, seconds, connections}) {
            command.add(Integer.toString(number));
        }
        return new Running(
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start(),
                file);
    }

    /** A load that is under way. */
    record Running(Process process, Path file) {
        Figures await() throws IOException, InterruptedException {
            var said = new Properties();
            said.load(new StringReader(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)));
            if (process.waitFor() != 0) {
                throw new IOException("the loader failed");
            }
            Files.delete(file);
            return Figures.of(said);
        }
    }

    /**
     * What came of a load. All times are in milliseconds.
     *
     * @param late the 99th of 100 of how much later than due the loader itself sent, which the times hold: how far it kept up
     * @param statuses how many answers had each; 0 where the server broke off
     */
    record Figures(
            int answered,
            int unanswered,
            double seconds,
            double p50,
            double p99,
            double longest,
            double late,
            Map<Integer, Integer> statuses) {
        private static final String STATUS = "status.";

        private static Figures of(Properties said) {
            var statuses = new TreeMap<Integer, Integer>();
            for (var name : said.stringPropertyNames()) {
                if (name.startsWith(STATUS)) {
                    statuses.put(
                            Integer.valueOf(name.substring(STATUS.length())), Integer.valueOf(said.getProperty(name)));
                }
            }
            return new Figures(
                    Integer.parseInt(said.getProperty("answered")),
                    Integer.parseInt(said.getProperty("unanswered")),
                    Double.parseDouble(said.getProperty("seconds")),
                    Double.parseDouble(said.getProperty("p50")),
                    Double.parseDouble(said.getProperty("p99")),
                    Double.parseDouble(said.getProperty("longest")),
                    Double.parseDouble(said.getProperty("late99")),
                    statuses);
        }

        /** @throws IOException if anything but whole pages was answered, so that the times mean nothing */
        Figures allPages() throws IOException {
            if (unanswered > 0 || !statuses.keySet().equals(Set.of(200))) {
                throw new IOException("not all were pages: " + this);
            }
            return this;
        }

        double perSecond() {
            return answered / seconds;
        }

        String times() {
            return "p50 %.2f ms, p99 %.2f ms, longest %.0f ms (the loader was late by %.2f ms)"
                    .formatted(p50, p99, longest, late);
        }
    }
}
