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
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.plainview.server.PlainviewApplication;

/** The start of a server on an existing database (under 6 s on two cores) and what it holds when idle (under 400 MB). */
public final class StartBenchmark {
    private static final int ROUNDS = 3;

    private StartBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        try (var server = MeasuredServer.start()) {
            report("as a server of its own", server, List.of());
            report("as the run command starts it", server, List.of("-XX:TieredStopAtLevel=1"));
        }
        System.exit(0);
    }

    private record Start(double seconds, double processorSeconds, double residentMegabytes) {}

    private static void report(String how, MeasuredServer server, List<String> flags)
            throws IOException, InterruptedException {
        var starts = new ArrayList<Start>();
        for (int round = 0; round < ROUNDS; round++) {
            starts.add(measure(server, flags));
        }
        System.out.printf("%s%n", how);
        System.out.printf("  start                %.1f s (limit 6.0)%n", median(starts, Start::seconds));
        System.out.printf("  processor time       %.1f s%n", median(starts, Start::processorSeconds));
        System.out.printf("  resident when idle   %.0f MB (limit 400)%n", median(starts, Start::residentMegabytes));
    }

    private static Start measure(MeasuredServer database, List<String> flags) throws IOException, InterruptedException {
        int port = freePort();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC"));
        command.addAll(flags);
        command.addAll(
                List.of("-classpath", System.getProperty("java.class.path"), PlainviewApplication.class.getName()));
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
            var seconds = (System.nanoTime() - start) / 1e9;
            var processor = process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
            Thread.sleep(10_000);
            var resident = resident(process.pid());
            Files.delete(log);
            return new Start(seconds, processor, resident);
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

    private static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
        return starts.stream().mapToDouble(figure).sorted().toArray()[starts.size() / 2];
    }
}
