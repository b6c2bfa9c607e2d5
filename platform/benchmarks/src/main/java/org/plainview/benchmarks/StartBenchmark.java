package org.plainview.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.plainview.server.PlainviewApplication;

/** The start of a server on an existing database (under 6 s on two cores) and what it holds when idle (under 400 MB). */
public final class StartBenchmark {
    private static final int ROUNDS = 5;

    private StartBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        try (var server = MeasuredServer.start()) {
            var starts = new ArrayList<Double>();
            var processor = new ArrayList<Double>();
            var resident = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                measure(server, starts, processor, resident);
            }
            System.out.printf("start                %.1f s (limit 6.0)%n", median(starts));
            System.out.printf("processor time       %.1f s%n", median(processor));
            System.out.printf("resident when idle   %.0f MB (limit 400)%n", median(resident));
        }
        System.exit(0);
    }

    private static void measure(
            MeasuredServer database, List<Double> starts, List<Double> processor, List<Double> resident)
            throws IOException, InterruptedException {
        int port = freePort();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-classpath",
                System.getProperty("java.class.path"),
                PlainviewApplication.class.getName()));
        database.settings().forEach((name, value) -> command.add("--" + name + "=" + value));
        command.add("--management.server.port=" + port);
        var log = Files.createTempFile("server", ".log");
        long start = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            while (!ready(port)) {
                if (!process.isAlive()) {
                    throw new IOException("the server did not start; see " + log);
                }
                Thread.sleep(20);
            }
            starts.add((System.nanoTime() - start) / 1e9);
            processor.add(process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3);
            Thread.sleep(10_000);
            resident.add(resident(process.pid()));
            Files.delete(log);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean ready(int port) throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(
                                                    "http://localhost:" + port + "/actuator/health/readiness"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static double resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .findFirst()
                .orElseThrow();
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
