package org.plainview.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.local.EmbeddedDatabase;
import org.plainview.local.Leash;
import org.plainview.local.LocalPlatform;
import org.plainview.record.EditionChain;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server or its PostgreSQL is killed in the middle of an import, a publication, an upload or an edit of many items, at a
 * moment that nobody chose, and started again: all of it was done or nothing, history and chain are whole, and the work can be
 * done then. Twice in every build, with {@code -Dcrash.rounds=20} as often as one likes; {@code -Dcrash.seed} chooses
 * the moments.
 */
@ExtendWith(Platform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 2);
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());
    private static final String SLUG = "crash-hollow";
    private static final String DISTRICT = "00000000-0000-0000-0000-0000000c4a54";
    private static final String TOKEN = "pv_crash";
    private static final int ITEMS = 1_500;
    private static final int IMPORTED = 2_000;
    /** Longer than any of the work takes, which is some tenths of a second. */
    private static final int LATEST_MILLIS = 600;

    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Random random = new Random(SEED);
    private final Leash leash = Leash.create();

    private Path folder;
    private EmbeddedDatabase database;
    private ServerProcess server;

    enum Victim {
        SERVER,
        DATABASE
    }

    enum Work {
        IMPORT,
        PUBLISH,
        UPLOAD,
        EDIT_MANY
    }

    record Round(int number, Victim victim, Work work) {
        /** Each kind of work meets each victim in turn; with which one begins is left to the seed. */
        static Round of(int number) {
            var works = Work.values();
            int turn = number + Math.floorMod(SEED, 2 * works.length);
            return new Round(number, Victim.values()[(turn + turn / works.length) % 2], works[turn % works.length]);
        }
    }

    static IntStream numbers() {
        return IntStream.range(0, ROUNDS);
    }

    @BeforeAll
    void aDistrictOnADatabaseOfItsOwn(LocalPlatform platform) throws Exception {
        folder = Path.of(System.getProperty("plainview.data")).resolveSibling("crash-" + SEED);
        database = EmbeddedDatabase.alone(folder, 0, leash);
        // Apart from the platform's own, since a server that is killed leaves what it was receiving.
        var uploads = Files.createDirectories(folder.resolveSibling("crash-uploads"));
        server = ServerProcess.of(
                platform,
                "crash-server",
                Map.of(
                        "spring.datasource.url", database.url(),
                        "spring.datasource.password", database.password(EmbeddedDatabase.APP),
                        "spring.liquibase.password", database.password(EmbeddedDatabase.OWNER),
                        "plainview.across.password", database.password(EmbeddedDatabase.ACROSS),
                        "spring.servlet.multipart.location", uploads.toString()));
        server.start();
        found();
        apply(upload("Crash Hollow.csv", rows("element", ITEMS, "As it was.")));
    }

    @AfterAll
    void end() throws InterruptedException {
        server.close();
        database.close();
        leash.close();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void whatFellInTheMiddleWasDoneOrWasNot(int number) throws Exception {
        var round = Round.of(number);
        var wait = random.nextInt(LATEST_MILLIS);
        System.out.println("[crash] " + round + " after " + wait + " ms, seed " + SEED);
        var task = task(round);

        var sent = CompletableFuture.runAsync(() -> send(task.request()), Thread::startVirtualThread);
        LockSupport.parkNanos(wait * 1_000_000L);
        fall(round.victim());
        sent.handle((done, broken) -> null).join();

        task.check().run();
        assertWhole();
    }

    /** @param check says whether it was done or not, and does it where it was not */
    private record Task(HttpRequest request, Check check) {}

    private interface Check {
        void run() throws Exception;
    }

    private Task task(Round round) throws Exception {
        return switch (round.work()) {
            case IMPORT -> importing(round.number());
            case PUBLISH -> publishing(round.number());
            case UPLOAD -> uploading(round.number());
            case EDIT_MANY -> editing(round.number());
        };
    }

    private Task importing(int number) throws Exception {
        var prefix = "imported-" + number;
        var id = upload("imported.csv", rows(prefix, IMPORTED, "New."));
        var address = "/imports/" + id + "/apply";
        return new Task(post(address, "{}"), () -> {
            var found = count("record_item WHERE key LIKE '" + prefix + "-%'");
            assertThat(found).isIn(0, IMPORTED);
            assertThat(get("/imports/" + id).get("status").asString()).isEqualTo(found == 0 ? "ready" : "applied");
            if (found == 0) {
                apply(id);
                assertThat(count("record_item WHERE key LIKE '" + prefix + "-%'"))
                        .isEqualTo(IMPORTED);
            }
        });
    }

    private Task publishing(int number) throws Exception {
        sent(put(
                "/record/contacts/desk-" + number,
                "{\"key\":\"desk-%1$d\",\"office\":\"Desk %1$d\"}".formatted(number)));
        int before = count("edition");
        return new Task(publication(), () -> {
            int after = count("edition");
            assertThat(after).isBetween(before, before + 1);
            if (after == before) {
                sent(publication());
            }
            assertThat(count("edition")).isEqualTo(before + 1);
        });
    }

    private HttpRequest publication() throws Exception {
        var revision = get("/review").get("revision").asLong();
        return post("/editions", "{\"note\":\"\",\"revision\":" + revision + "}");
    }

    private Task uploading(int number) {
        var text = "# Text " + number + "\n\n" + "Words of a policy that is long.\n".repeat(50_000);
        var hash = EditionChain.sha256(text.getBytes(StandardCharsets.UTF_8));
        return new Task(multipart("/documents", "text.md", text), () -> {
            var known = count("document WHERE hash = '" + hash + "'");
            assertThat(count("document_content WHERE hash = '" + hash + "' AND encode(sha256(content), 'hex') = hash"))
                    .isEqualTo(known);
            sent(multipart("/documents", "text.md", text));
            assertThat(get("/documents/" + hash).get("size").asInt()).isEqualTo(text.length());
        });
    }

    private Task editing(int number) throws Exception {
        var items =
                get("/record/elements?limit=" + ITEMS + "&fields=key&q=element").get("items");
        var rows = items.valueStream()
                .map(item -> "{\"key\":%s,\"version\":%s}".formatted(item.get("key"), item.get("version")))
                .collect(Collectors.joining(","));
        var words = "As it is since round " + number + ".";
        var edit = send("/record/elements")
                .method(
                        "PATCH",
                        BodyPublishers.ofString(
                                "{\"items\":[" + rows + "],\"set\":{\"description\":\"" + words + "\"}}"))
                .build();
        return new Task(edit, () -> {
            var changed = count("record_item WHERE body ->> 'description' = '" + words + "'");
            assertThat(changed).isIn(0, items.size());
            if (changed == 0) {
                sent(edit);
                assertThat(count("record_item WHERE body ->> 'description' = '" + words + "'"))
                        .isEqualTo(items.size());
            }
        });
    }

    private void fall(Victim victim) throws Exception {
        switch (victim) {
            case SERVER -> {
                server.kill();
                server.start();
            }
            case DATABASE -> {
                var port = database.port();
                kill();
                // What is gone is stopped once more, so that the lock on its directory is.
                database.close();
                database = EmbeddedDatabase.alone(folder, port, leash);
                server.awaitReady();
            }
        }
    }

    /** As in a power cut: the postmaster first, so that it cannot tend to anything; its children end when they miss it. */
    private void kill() throws Exception {
        var pid = Files.readAllLines(folder.resolve("cluster/postmaster.pid")).getFirst();
        var postmaster = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        var children = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        Eventually.holds(
                "PostgreSQL is gone",
                () -> !postmaster.isAlive() && children.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Every version of every item has its change, and every edition the one before it. */
    private void assertWhole() throws Exception {
        assertThat(count("""
                        record_item item
                        WHERE version <> (SELECT count(*) FROM change
                                          WHERE change.district_id = item.district_id
                                            AND change.kind = item.kind AND change.key = item.key)""")).as("items whose history is not theirs").isZero();
        var chain = get("/editions/verification");
        assertThat(chain.get("ok").asBoolean()).as(chain.toString()).isTrue();
        assertThat(chain.get("checked").asInt()).isEqualTo(count("edition"));
    }

    private void found() throws SQLException {
        var hash = EditionChain.sha256(TOKEN.getBytes(StandardCharsets.UTF_8));
        execute("INSERT INTO district (id, slug, name, state) VALUES ('%s', '%s', 'Crash Hollow', 'UT')"
                .formatted(DISTRICT, SLUG));
        execute("""
                INSERT INTO record_profile (district_id, body, updated_by)
                VALUES ('%s', '{"name":"Crash Hollow","state":"UT","timeZone":"America/Denver","languages":["en"]}', 'test')
                """.formatted(DISTRICT));
        execute("""
                INSERT INTO member (district_id, id, email, name, role)
                VALUES ('%1$s', '%1$s', 'admin@example.org', 'Admin', 'ADMIN')
                """.formatted(DISTRICT));
        execute("""
                INSERT INTO api_token (district_id, id, name, hash, scopes, member_id, expires_on)
                VALUES ('%1$s', '%1$s', 'Crash', '\\x%2$s', 'READ_RECORD,EDIT_RECORD,IMPORT,APPROVE', '%1$s', current_date + 30)
                """.formatted(DISTRICT, hash));
    }

    private static String rows(String prefix, int count, String description) {
        return IntStream.range(0, count)
                .mapToObj(i -> "%s-%d,%s %d,%s".formatted(prefix, i, prefix, i, description))
                .collect(Collectors.joining("\n", "Key,Data element,Description\n", "\n"));
    }

    private String upload(String name, String content) throws Exception {
        return json.readTree(sent(multipart("/imports?target=elements", name, content))
                        .body())
                .get("id")
                .asString();
    }

    private void apply(String id) throws Exception {
        sent(post("/imports/" + id + "/apply", "{}"));
    }

    private HttpRequest multipart(String address, String name, String content) {
        var body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--b--\r\n";
        return send(address)
                .setHeader("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest post(String address, String body) {
        return send(address).POST(BodyPublishers.ofString(body)).build();
    }

    private HttpRequest put(String address, String body) {
        return send(address)
                .header("If-None-Match", "*")
                .PUT(BodyPublishers.ofString(body))
                .build();
    }

    private JsonNode get(String address) throws Exception {
        return json.readTree(sent(send(address).GET().build()).body());
    }

    private HttpRequest.Builder send(String address) {
        return HttpRequest.newBuilder(URI.create(server.url() + "/api/districts/" + SLUG + address))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> sent(HttpRequest request) throws Exception {
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("%s %s", request, answer.body()).isBetween(200, 299);
        return answer;
    }

    /** Whatever comes of it. */
    private void send(HttpRequest request) {
        try {
            http.send(request, BodyHandlers.discarding());
        } catch (IOException fallen) {
            // That is what it is about.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String from) throws SQLException {
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM " + from)) {
            row.next();
            return row.getInt(1);
        }
    }
}
