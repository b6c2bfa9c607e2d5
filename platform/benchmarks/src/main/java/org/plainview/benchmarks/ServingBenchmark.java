package org.plainview.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * A popular public page of 1,000 districts in rotation against nginx that serves the same bytes on the same machine in the same run, in
 * requests per second of processor time: at least 0.8 of nginx; and "not modified" no slower than the whole page. Then the same pages
 * at 70 % of as many a second as were answered: the 99th of 100 readers waits less than 10 ms.
 *
 * <p>Those 70 % are of what server and loader reach together, because both share the processors: of the same loader without a rate, and
 * of what a server could do by itself they are less. Times are from when a request was due ({@link OpenLoop}).
 *
 * <p>Needs {@code nginx} and {@code wrk}; where they are missing it says so and measures nothing.
 */
public final class ServingBenchmark {
    private static final int DISTRICTS = 1_000;
    private static final int ROUNDS = 5;
    private static final int SECONDS = Integer.getInteger("benchmark.seconds", 20);
    private static final double LIMIT = 0.8;
    private static final int CONNECTIONS = 64;
    private static final double LOAD = 0.7;
    private static final double LATENCY_LIMIT = 10;
    private static final String PAGE = "/data";
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern FAILURES = Pattern.compile("Non-2xx or 3xx responses: (\\d+)|Socket errors");
    /** Asks for the paths of a file, one a line and each with the ETag by which its reader knows the page, if any. */
    private static final String ROTATION = """
            local requests, last = {}, 0
            init = function(arguments)
                for line in io.lines(arguments[1]) do
                    local path, etag = line:match("^(%S+) ?(.*)$")
                    local headers = { ["Host"] = wrk.headers["Host"], ["Accept-Encoding"] = "gzip" }
                    if etag ~= "" then headers["If-None-Match"] = etag end
                    requests[#requests + 1] = wrk.format("GET", path, headers)
                end
            end
            request = function()
                last = last % #requests + 1
                return requests[last]
            end
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path directory = Files.createTempDirectory("serving");
    private final Path script = Files.writeString(directory.resolve("rotation.lua"), ROTATION);

    private ServingBenchmark() throws IOException {}

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        if (missing("nginx") || missing("wrk")) {
            System.out.println("skipped: this benchmark needs nginx and wrk on the path");
            return;
        }
        var benchmark = new ServingBenchmark();
        try (var server = MeasuredServer.start()) {
            var pages = ManyDistricts.add(server, DISTRICTS).addresses(server, PAGE);
            benchmark.compare(pages);
            load(pages);
        }
        System.exit(0);
    }

    /** The same pages in one place, with and without what their readers know already. */
    private record Rotation(String address, Path plain, Path known, LongSupplier processorTime) {}

    private void compare(List<String> pages) throws IOException, InterruptedException {
        var files = Files.createTempDirectory("nginx");
        long bytes = 0;
        var paths = new ArrayList<String>();
        for (var page : pages) {
            var path = URI.create(page).getRawPath();
            var file = files.resolve(path.substring(1));
            Files.createDirectories(file.getParent());
            var body = get(page).body();
            Files.write(file, body);
            bytes += body.length;
            paths.add(path);
        }
        var start = pages.getFirst()
                .substring(0, pages.getFirst().length() - paths.getFirst().length());
        try (var nginx = Nginx.start(files, pages.size())) {
            var here = rotation("here", start, paths, ServingBenchmark::ownTime);
            var there = rotation("nginx", nginx.address(), paths, nginx::processorTime);
            // Until the compiler of the virtual machine is done with what is popular.
            wrk(here, here.plain(), SECONDS);
            var pagesHere = new ArrayList<Double>();
            var pagesThere = new ArrayList<Double>();
            var knownHere = new ArrayList<Double>();
            var knownThere = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                pagesHere.add(rate(here, here.plain()));
                pagesThere.add(rate(there, there.plain()));
                knownHere.add(rate(here, here.known()));
                knownThere.add(rate(there, there.known()));
            }
            System.out.printf(
                    "pages of %,d districts, %,d bytes each, compressed%n", pages.size(), bytes / pages.size());
            System.out.printf(
                    "requests per CPU-second   here %,.0f   nginx %,.0f%n", median(pagesHere), median(pagesThere));
            System.out.printf(
                    "ratio                     %.2f (limit %.2f)%n", median(pagesHere) / median(pagesThere), LIMIT);
            System.out.printf(
                    "not modified              here %,.0f   nginx %,.0f   ratio %.2f%n",
                    median(knownHere), median(knownThere), median(knownHere) / median(knownThere));
            System.out.printf("not modified to page      %.2f (limit 1.00)%n", median(knownHere) / median(pagesHere));
        }
    }

    private static void load(List<String> pages) throws IOException, InterruptedException {
        var load = Load.ofPages(pages);
        var most = load.run(Load.AS_ANSWERED, 3, SECONDS, CONNECTIONS).allPages();
        System.out.printf("pages per second          %,.0f of server and loader together%n", most.perSecond());
        int rate = (int) (LOAD * most.perSecond());
        var loaded = load.run(rate, 3, SECONDS, CONNECTIONS).allPages();
        System.out.printf(
                "at %.0f %%, %,d a second   %s (limit of p99 %.0f ms)%n",
                100 * LOAD, rate, loaded.times(), LATENCY_LIMIT);
    }

    private Rotation rotation(String name, String address, List<String> paths, LongSupplier processorTime)
            throws IOException, InterruptedException {
        var known = new ArrayList<String>();
        for (var path : paths) {
            known.add(path + " "
                    + get(address + path).headers().firstValue("ETag").orElseThrow());
        }
        return new Rotation(
                address,
                Files.write(directory.resolve(name), paths),
                Files.write(directory.resolve(name + "-known"), known),
                processorTime);
    }

    private HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private double rate(Rotation rotation, Path paths) throws IOException, InterruptedException {
        long before = rotation.processorTime().getAsLong();
        long requests = wrk(rotation, paths, Math.max(1, SECONDS / 4));
        return requests / ((rotation.processorTime().getAsLong() - before) / 1e9);
    }

    private long wrk(Rotation rotation, Path paths, int seconds) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c32",
                        "-d" + seconds + "s",
                        "-s",
                        script.toString(),
                        rotation.address(),
                        "--",
                        paths.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var requests = REQUESTS.matcher(said);
        if (!requests.find() || FAILURES.matcher(said).find()) {
            throw new IOException("wrk at " + rotation.address() + " said: " + said);
        }
        return Long.parseLong(requests.group(1));
    }

    private static long ownTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static boolean missing(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v " + program + " >/dev/null")
                        .start()
                        .waitFor()
                != 0;
    }

    private static double median(List<Double> values) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
