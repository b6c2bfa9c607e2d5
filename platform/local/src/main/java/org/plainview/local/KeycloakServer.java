package org.plainview.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Keycloak as its makers distribute it, in a process of its own, with its data in the embedded PostgreSQL: one store to keep,
 * and one that a killed process does not hurt.
 */
public final class KeycloakServer implements AutoCloseable {
    /** Keycloak's way to say that it has rebuilt itself for its options and wants to be started again. */
    private static final int REBUILT = 10;

    private static final String BOOTSTRAP_ADMIN = "bootstrap-admin";
    private static final Pattern ERROR_LINE = Pattern.compile("ERROR.*?\\] (?:\\(.*?\\) )?(.*)");

    private final Settings settings;
    private final Leash leash;
    private final Path log;
    private final AtomicReference<Process> process = new AtomicReference<>();
    private volatile boolean closing;

    private KeycloakServer(Settings settings, Leash leash, Path log) {
        this.settings = settings;
        this.leash = leash;
        this.log = log;
    }

    /**
     * @param home where the distribution was unpacked
     * @param themes with the theme of the sign-in pages
     * @param directory for its log and what it keeps beside the database
     */
    record Settings(Path home, Path themes, Path directory, int port, EmbeddedDatabase database, Secrets secrets) {}

    /**
     * Starts the process and returns at once; {@link #awaitReady} waits for it.
     *
     * @throws StartFailure if the distribution is not there or the port is taken
     */
    static KeycloakServer start(Settings settings, Leash leash) {
        Ports.requireFree(settings.port(), "Keycloak", "-Dkeycloak.port");
        if (!Files.exists(settings.home().resolve("lib/quarkus-run.jar"))) {
            throw new StartFailure("Keycloak is not in " + settings.home()
                    + ". The build puts it there: run mvn -Prun in the project's folder.");
        }
        try {
            Files.createDirectories(settings.directory());
            var log = settings.directory().resolve("keycloak.log");
            Files.deleteIfExists(log);
            var server = new KeycloakServer(settings, leash, log);
            server.launch(List.of());
            return server;
        } catch (IOException e) {
            throw StartFailure.of("Keycloak", e);
        }
    }

    /** Where browsers and the platform find it. */
    public String url() {
        return "http://localhost:" + settings.port();
    }

    public String issuer() {
        return url() + "/realms/" + KeycloakRealm.NAME;
    }

    /** An administrator's view of the running server. */
    public KeycloakAdmin admin() {
        return new KeycloakAdmin(url(), BOOTSTRAP_ADMIN, settings.secrets().get("keycloak.admin"));
    }

    ProcessHandle process() {
        return current().toHandle();
    }

    /**
     * Waits until Keycloak answers.
     *
     * @param progress is told what a person who waits would like to know
     * @throws StartFailure if it ends, or does not answer in {@code patience}
     */
    void awaitReady(Duration patience, Consumer<String> progress) throws InterruptedException {
        var deadline = Instant.now().plus(patience);
        var admin = admin();
        while (Instant.now().isBefore(deadline)) {
            if (admin.answers()) {
                return;
            }
            if (!current().isAlive() && !closing) {
                if (current().exitValue() != REBUILT) {
                    throw new StartFailure("Keycloak ended before it was ready"
                            + lastError().map(error -> ": " + error).orElse("") + " (see " + log + ").");
                }
                progress.accept("Keycloak: fitted to this machine, starting");
                try {
                    launch(List.of("-Dkc.config.built=true"));
                } catch (IOException e) {
                    throw StartFailure.of("Keycloak", e);
                }
            }
            Thread.sleep(250);
        }
        throw new StartFailure(
                "Keycloak did not answer within " + patience.toSeconds() + " seconds (see " + log + ").");
    }

    @Override
    public void close() {
        closing = true;
        leash.end(current().toHandle(), Duration.ofSeconds(15));
    }

    private Process current() {
        var running = process.get();
        if (running == null) {
            throw new IllegalStateException("Keycloak has not been started");
        }
        return running;
    }

    private void launch(List<String> extra) throws IOException {
        var home = settings.home().toAbsolutePath();
        var database = settings.database();
        var command = new ArrayList<String>(List.of(
                // Ctrl-C in a terminal goes to every process; this one is stopped in its turn, by the platform.
                // Behind the server in the queue for the processor, so that the public site answers soon.
                "sh",
                "-c",
                "trap '' INT; exec nice -n 5 \"$@\"",
                "keycloak",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx384m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                // As for the platform's own JVM: a short stay never earns the second compiler's work back.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000"));
        command.addAll(extra);
        command.addAll(List.of(
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start-dev",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(),
                "--hostname=" + url(),
                "--db=postgres",
                "--db-url=" + database.url(EmbeddedDatabase.KEYCLOAK),
                "--db-username=" + EmbeddedDatabase.KEYCLOAK,
                "--db-pool-max-size=20",
                "--spi-theme--folder--dir=" + settings.themes().toAbsolutePath(),
                "--cache=local"));
        var builder = new ProcessBuilder(command)
                .directory(settings.directory().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // By environment, because every account of the machine can read a command line.
        builder.environment().put("KC_DB_PASSWORD", database.password(EmbeddedDatabase.KEYCLOAK));
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", BOOTSTRAP_ADMIN);
        builder.environment()
                .put("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.secrets().get("keycloak.admin"));
        var started = builder.start();
        leash.hold(started.toHandle());
        process.set(started);
    }

    private Optional<String> lastError() {
        try (var lines = Files.lines(log)) {
            return lines.map(ERROR_LINE::matcher)
                    .filter(java.util.regex.Matcher::find)
                    .map(matcher -> matcher.group(1))
                    .findFirst();
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }
}
