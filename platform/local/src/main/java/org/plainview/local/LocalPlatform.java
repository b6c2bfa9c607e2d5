package org.plainview.local;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The whole platform on this machine. {@link #start} returns when the public site answers; Keycloak, which takes longest,
 * comes to life beside it, and {@link #awaitSignIn} waits for that.
 */
public final class LocalPlatform implements AutoCloseable {
    private static final Duration KEYCLOAK_PATIENCE = Duration.ofMinutes(5);
    private static final Duration DISK_PACE = Duration.ofSeconds(2);

    private final LocalOptions options;
    private final Consumer<String> progress;
    /** In the order of their start; they stop in the opposite order. */
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    private final CountDownLatch signIn = new CountDownLatch(1);
    private volatile @Nullable StartFailure signInFailure;
    private volatile boolean closing;

    private final Data data;
    private final Secrets secrets;
    private final EmbeddedDatabase database;
    private final MailCatcher mail;
    private final KeycloakServer keycloak;
    private RunningServer server;

    private LocalPlatform(LocalOptions wanted, Consumer<String> progress) {
        this.options = wanted.withPorts();
        this.progress = progress;
        // Until the server sets its log up, the libraries that start first would fill the screen.
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        // On a full disk it logs each of a thousand files that it cannot unpack; one line says it better.
        ((Logger) LoggerFactory.getLogger("io.zonky.test")).setLevel(Level.OFF);
        Ports.requireFree(options.port(), "the server", "-Dport");
        data = part(Data.open(options.data(), options.fresh()));
        try {
            secrets = Secrets.in(data.directory());
            var leash = part(Leash.create());
            database = part(timed(
                    "PostgreSQL",
                    "starting",
                    () -> EmbeddedDatabase.start(data.resolve("postgres"), 0, secrets, leash)));
            mail = part(MailCatcher.start(options.mailPort()));
            keycloak = part(KeycloakServer.start(
                    new KeycloakServer.Settings(
                            options.keycloakHome(),
                            options.signInPlugin().resolveSibling("theme"),
                            data.resolve("keycloak"),
                            options.keycloakPort(),
                            database,
                            secrets),
                    leash));
            server = timed("Server", "starting", this::startServer);
            parts.push(() -> server.close());
            if (options.samples()) {
                timed("Sample districts", "filling in", () -> {
                    samples().layDown();
                    return true;
                });
            }
        } catch (RuntimeException e) {
            // Before the parts stop and give some of it back.
            var fullDisk = data.room().usedUp(e);
            close();
            throw fullDisk.<RuntimeException>map(failure -> failure).orElse(e);
        }
        Thread.ofPlatform().daemon().name("sign-in").start(this::openSignIn);
        var watch = Thread.ofPlatform().daemon().name("disk").start(this::watchDisk);
        parts.push(watch::interrupt);
    }

    /** @throws StartFailure with one clear line, if the person can mend it */
    public static LocalPlatform start(LocalOptions options, Consumer<String> progress) {
        return new LocalPlatform(options, progress);
    }

    /** Waits until staff can sign in. */
    public void awaitSignIn() throws InterruptedException {
        if (!signIn.await(KEYCLOAK_PATIENCE.toSeconds() + 60, TimeUnit.SECONDS)) {
            throw new StartFailure("Sign-in did not become ready.");
        }
        var failure = signInFailure;
        if (failure != null) {
            throw failure;
        }
    }

    /** Where the platform answers, without a slash at its end. */
    public String url() {
        return "http://localhost:" + options.port();
    }

    public MailCatcher mail() {
        return mail;
    }

    public EmbeddedDatabase database() {
        return database;
    }

    public KeycloakServer keycloak() {
        return keycloak;
    }

    /** The accounts of the sample districts; empty without samples. */
    public List<SampleSignIn> signIns() {
        return options.samples() ? SampleSignIn.all(secrets) : List.of();
    }

    /** Makes an account that can sign in at once, a member of the organization of {@code slug}. */
    public void account(
            String slug, String organizationName, String email, String givenName, String familyName, String password) {
        var realm = new KeycloakRealm(keycloak.admin());
        var organization = realm.ensureOrganization(slug, organizationName);
        realm.ensureMembership(organization, realm.ensureAccount(email, givenName, familyName, password));
    }

    /** A part of the running server, for tests that look behind its pages. */
    public <T> T bean(Class<T> type) {
        return server.bean(type);
    }

    /** Stops the server and starts it again on the same data. */
    public void restartServer() {
        server.close();
        server = startServer();
    }

    @Override
    public void close() {
        closing = true;
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                progress.accept("A part did not stop in an orderly way: " + e.getMessage());
            }
        }
    }

    private RunningServer startServer() {
        try {
            return RunningServer.start(serverSettings(options.port()), data.resolve("logs/server.log"));
        } catch (IOException e) {
            throw StartFailure.of("The server", e);
        }
    }

    /** The settings of a server that answers on {@code port} and uses the parts of this platform. */
    public Map<String, String> serverSettings(int port) throws IOException {
        var settings = new TreeMap<String, String>();
        settings.put("server.address", "localhost");
        settings.put("server.port", Integer.toString(port));
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", EmbeddedDatabase.APP);
        settings.put("spring.datasource.password", database.password(EmbeddedDatabase.APP));
        settings.put("spring.liquibase.user", EmbeddedDatabase.OWNER);
        settings.put("spring.liquibase.password", database.password(EmbeddedDatabase.OWNER));
        settings.put("plainview.across.username", EmbeddedDatabase.ACROSS);
        settings.put("plainview.across.password", database.password(EmbeddedDatabase.ACROSS));
        settings.put("plainview.public-url", "http://localhost:" + port);
        settings.put(
                "plainview.signing-key-file", SigningKey.in(data.directory()).toString());
        settings.put("plainview.data-key-file", DataKey.in(data.directory()).toString());
        settings.put("plainview.plugins.folder", plugins().toString());
        settings.put(
                "plainview.plugins.trusted-publishers",
                options.trustedPublishers().toString());
        settings.put("plainview.plugins.work", data.resolve("plugins-at-work").toString());
        settings.put("plainview.mail.from", "plainview@plainview.example.org");
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", Integer.toString(mail.smtpPort()));
        settings.put("plainview.sso.baseUrl", keycloak.url());
        settings.put("plainview.sso.realm", KeycloakRealm.NAME);
        settings.put("plainview.sso.clientId", KeycloakRealm.SIGN_IN_CLIENT);
        settings.put("plainview.sso.clientSecret", secrets.get("keycloak.client." + KeycloakRealm.SIGN_IN_CLIENT));
        settings.put("plainview.sso.adminClientId", KeycloakRealm.ADMIN_CLIENT);
        settings.put("plainview.sso.adminClientSecret", secrets.get("keycloak.client." + KeycloakRealm.ADMIN_CLIENT));
        settings.putAll(options.server());
        return settings;
    }

    /** The folder of installed plugins, with the sign-in plugin of this build in it. */
    private Path plugins() throws IOException {
        var folder = data.resolve("plugins");
        Files.createDirectories(folder);
        try (var built = Files.isDirectory(options.signInPlugin())
                ? Files.list(options.signInPlugin())
                : java.util.stream.Stream.<Path>empty()) {
            var jar = built.filter(
                            file -> file.getFileName().toString().matches("keycloak-sso-[^-]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new StartFailure("The sign-in plugin has not been built: "
                            + options.signInPlugin() + " holds none. Start with mvn -Prun in the project's folder."));
            Files.copy(jar, folder.resolve("keycloak-sso.jar"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        return folder;
    }

    private void watchDisk() {
        var room = data.room();
        try {
            while (true) {
                Thread.sleep(DISK_PACE);
                room.news().ifPresent(progress);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void openSignIn() {
        try {
            var started = Instant.now();
            if (!secrets.knows("keycloak.prepared")) {
                progress.accept("Keycloak: first start, about a minute; the public site answers already");
            }
            keycloak.awaitReady(KEYCLOAK_PATIENCE, progress);
            var realm = new KeycloakRealm(keycloak.admin());
            realm.ensure(
                    url(),
                    mail.smtpPort(),
                    secrets.get("keycloak.client." + KeycloakRealm.SIGN_IN_CLIENT),
                    secrets.get("keycloak.client." + KeycloakRealm.ADMIN_CLIENT));
            if (options.samples()) {
                samples().letIn(realm, SampleSignIn.all(secrets));
            }
            secrets.get("keycloak.prepared");
            progress.accept("Keycloak: ready" + after(started));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!closing) {
                signInFailure = data.room().usedUp(e).orElseGet(() -> StartFailure.of("Sign-in", e));
            }
        } finally {
            signIn.countDown();
        }
    }

    private SampleDistricts samples() {
        return SampleDistricts.on(server);
    }

    private <T extends AutoCloseable> T part(T part) {
        parts.push(part);
        return part;
    }

    private <T> T timed(String what, String doing, Supplier<T> start) {
        progress.accept(what + ": " + doing);
        var began = Instant.now();
        var result = start.get();
        progress.accept(what + ": ready" + after(began));
        return result;
    }

    private static String after(Instant began) {
        return " (%.1f s)".formatted(Duration.between(began, Instant.now()).toMillis() / 1000.0);
    }
}
