package org.plainview.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plainview.server.history.History;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.publishing.Publisher;
import org.plainview.server.tenancy.DistrictScope;

/**
 * A popular public page against nginx that serves the same bytes on the same machine in the same run, in requests per
 * second of processor time: at least 0.8 of nginx; and "not modified" no slower than the whole page.
 *
 * <p>Needs {@code nginx} and {@code wrk}; where they are missing it says so and measures nothing.
 */
public final class ServingBenchmark {
    private static final int ROUNDS = 5;
    private static final double LIMIT = 0.8;
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern FAILURES = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    /** How many of the kernel's ticks make a second; fixed on Linux. */
    private static final int TICKS = 100;

    private ServingBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        if (missing("nginx") || missing("wrk")) {
            System.out.println("skipped: this benchmark needs nginx and wrk on the path");
            return;
        }
        try (var server = MeasuredServer.start()) {
            var district = server.newDistrict();
            DistrictScope.run(
                    district,
                    () -> server.part(History.class).as("benchmark", () -> {
                        server.part(WorkingRecord.class).putAll(Records.of(200), "benchmark");
                        server.part(Publisher.class).publish("Measured", null);
                    }));
            compare(server.site(district) + "/data");
        }
        System.exit(0);
    }

    private static void compare(String page) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(page))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofByteArray());
        var directory = Files.createTempDirectory("nginx");
        Files.write(directory.resolve("page"), answer.body());
        int port = freePort();
        var nginx = nginx(directory, port);
        try {
            var other = "http://localhost:" + port + "/page";
            var etag = etag(other);
            LongSupplier own = ServingBenchmark::ownTime;
            LongSupplier its = () -> time(nginx);
            // Until the compiler of the virtual machine is done with what is popular.
            wrk(page, 20, "Accept-Encoding: gzip");
            var here = new ArrayList<Double>();
            var there = new ArrayList<Double>();
            var unchangedHere = new ArrayList<Double>();
            var unchangedThere = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                here.add(rate(own, page, "Accept-Encoding: gzip"));
                there.add(rate(its, other, "Accept-Encoding: gzip"));
                unchangedHere.add(rate(own, page, "Accept-Encoding: gzip", "If-None-Match: " + etag(answer)));
                unchangedThere.add(rate(its, other, "If-None-Match: " + etag));
            }
            System.out.printf("page of %,d bytes, compressed%n", answer.body().length);
            System.out.printf("requests per CPU-second   here %,.0f   nginx %,.0f%n", median(here), median(there));
            System.out.printf("ratio                     %.2f (limit %.2f)%n", median(here) / median(there), LIMIT);
            System.out.printf(
                    "not modified              here %,.0f   nginx %,.0f   ratio %.2f%n",
                    median(unchangedHere), median(unchangedThere), median(unchangedHere) / median(unchangedThere));
            System.out.printf("not modified to page      %.2f (limit 1.00)%n", median(unchangedHere) / median(here));
        } finally {
            nginx.destroy();
            nginx.waitFor();
        }
    }

    private static Process nginx(Path directory, int port) throws IOException, InterruptedException {
        var configuration = Files.writeString(directory.resolve("nginx.conf"), """
                worker_processes 1;
                daemon off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events { worker_connections 256; }
                http {
                    access_log off;
                    sendfile on;
                    tcp_nopush on;
                    keepalive_requests 100000000;
                    open_file_cache max=10;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    server {
                        listen %2$d;
                        root %1$s;
                        default_type "text/html; charset=utf-8";
                        add_header Content-Encoding gzip;
                        add_header Cache-Control "public, max-age=60, stale-while-revalidate=600";
                    }
                }
                """.formatted(directory, port));
        // The worker of a server that root starts is another user.
        directory.toFile().setExecutable(true, false);
        directory.toFile().setReadable(true, false);
        var process = new ProcessBuilder("nginx", "-c", configuration.toString())
                .inheritIO()
                .start();
        for (int i = 0; i < 100 && process.isAlive(); i++) {
            try (var probe = new java.net.Socket("localhost", port)) {
                return process;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IOException("nginx did not start; see " + directory.resolve("error.log"));
    }

    private static double rate(LongSupplier processorTime, String address, String... headers)
            throws IOException, InterruptedException {
        long before = processorTime.getAsLong();
        long requests = wrk(address, 5, headers);
        return requests / ((processorTime.getAsLong() - before) / 1e9);
    }

    private static long wrk(String address, int seconds, String... headers) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("wrk", "-t1", "-c32", "-d" + seconds + "s"));
        Arrays.stream(headers).forEach(header -> command.addAll(List.of("-H", header)));
        command.add(address);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var requests = REQUESTS.matcher(said);
        if (!requests.find() || FAILURES.matcher(said).find()) {
            throw new IOException("wrk at " + address + " said: " + said);
        }
        return Long.parseLong(requests.group(1));
    }

    private static long ownTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long time(Process nginx) {
        return Stream.concat(Stream.of(nginx.toHandle()), nginx.descendants())
                .mapToLong(process -> time(process.pid()))
                .sum();
    }

    /** In nanoseconds, of user and system. */
    private static long time(long pid) {
        try {
            var fields = Files.readString(Path.of("/proc/" + pid + "/stat"))
                    .replaceFirst(".*\\) ", "")
                    .split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * (1_000_000_000L / TICKS);
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private static String etag(String address) throws IOException, InterruptedException {
        return etag(HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding()));
    }

    private static String etag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static boolean missing(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v " + program + " >/dev/null")
                        .start()
                        .waitFor()
                != 0;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static double median(List<Double> values) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
