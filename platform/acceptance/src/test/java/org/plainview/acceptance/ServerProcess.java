package org.plainview.acceptance;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.plainview.local.Leash;
import org.plainview.local.LocalPlatform;
import org.plainview.server.PlainviewApplication;
import tools.jackson.databind.json.JsonMapper;

/** Another server on the parts of a platform, as a process of its own, so that it can fall as servers do in a power cut. */
final class ServerProcess implements AutoCloseable {
    private final int port;
    private final Map<String, String> settings;
    private final Path log;
    private final Leash leash = Leash.create();
    private @Nullable Process process;

    private ServerProcess(int port, Map<String, String> settings, Path log) {
        this.port = port;
        this.settings = settings;
        this.log = log;
    }

    static ServerProcess of(LocalPlatform platform) throws IOException {
        return of(platform, "server-process", Map.of());
    }

    /**
     * @param name of the folder beside that of the platform
     * @param others settings in place of those of the platform
     */
    static ServerProcess of(LocalPlatform platform, String name, Map<String, String> others) throws IOException {
        var folder = Path.of(System.getProperty("plainview.data")).resolveSibling(name);
        Files.createDirectories(folder);
        int port = freePort();
        var settings = new TreeMap<>(platform.serverSettings(port));
        settings.put("plainview.plugins.work", folder.resolve("plugins").toString());
        // Six missed beats of a server that fell, and its jobs are taken up again: of the usual ten seconds, a minute.
        settings.put("db-scheduler.heartbeat-interval", "1s");
        settings.putAll(others);
        return new ServerProcess(port, settings, folder.resolve("server.log"));
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** Starts it where it does not run, and waits until it serves. */
    void start() throws Exception {
        if (process != null && process.isAlive()) {
            return;
        }
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-classpath",
                System.getProperty("java.class.path"),
                PlainviewApplication.class.getName());
        builder.environment().put("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(settings));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var started = builder.start();
        process = started;
        leash.hold(started.toHandle());
        awaitReady();
    }

    /** Waits until it serves, after its start or after what it needs was away. */
    void awaitReady() throws Exception {
        Eventually.holds("the server of " + log + " serves", () -> {
            if (process == null || !process.isAlive()) {
                throw new AssertionError("the server ended by itself; see " + log);
            }
            return isReady();
        });
    }

    /** Ends it as a power cut does: no code of its own runs any more. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                throw new AssertionError("the server does not end");
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
        leash.close();
    }

    private boolean isReady() throws IOException {
        var connection = (HttpURLConnection)
                URI.create(url() + "/actuator/health/readiness").toURL().openConnection();
        try {
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        } finally {
            connection.disconnect();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
