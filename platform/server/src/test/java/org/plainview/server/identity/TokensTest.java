package org.plainview.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.server.history.Change;
import org.plainview.server.history.History;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens, from the admin who makes one to the software that shows it. */
class TokensTest extends ServerTest {
    private District district;
    private Browser admin;

    @BeforeEach
    void anAdmin() {
        district = newDistrict("Tokens");
        admin = signIn(district, Role.ADMIN);
    }

    @Test
    void aTokenIsShownOnceAndKeptAsItsHashOnly() {
        var made = make("Nightly sync", today().plusDays(90), "READ_RECORD", "EDIT_RECORD");

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(secret(made)).matches("pv_[A-Za-z0-9_-]{43}");
        assertThat(admin.api("GET", path("/tokens")).body())
                .contains(
                        "Nightly sync",
                        "READ_RECORD",
                        "EDIT_RECORD",
                        "Test ADMIN",
                        today().plusDays(90).toString())
                .doesNotContain(secret(made).substring(3));
        assertThat(DATABASE.queryAsSuperuser("SELECT t::text FROM api_token t").toString())
                .doesNotContain(secret(made).substring(3));
        assertThat(changes())
                .contains("token-made Test ADMIN Nightly sync · READ_RECORD, EDIT_RECORD · " + today().plusDays(90));
    }

    @Test
    void softwareReadsAndWritesWithItAndTheHistorySaysSo() {
        var secret = secret(make("Nightly sync", today().plusDays(1), "READ_RECORD", "EDIT_RECORD"));

        var put = show(secret, "PUT", "/record/elements/bus-card", Map.of("If-None-Match", "*"), """
                {"key": "bus-card", "name": "Bus card"}
                """);
        var list = show(secret, "GET", "/record/elements");

        assertThat(put.statusCode()).as(put.body()).isEqualTo(201);
        assertThat(list.body()).contains("Bus card");
        assertThat(list.headers().firstValue("Set-Cookie")).as("no session").isEmpty();
        assertThat(put.headers().firstValue("Set-Cookie")).as("no session").isEmpty();
        assertThat(changes()).contains("created token Nightly sync (Test ADMIN) null");
        assertThat(read(admin.api("GET", path("/tokens")))
                        .get("tokens")
                        .get(0)
                        .get("lastUsedOn")
                        .asString())
                .isEqualTo(today().toString());
    }

    @Test
    void aTokenDoesWhatItWasMadeForAndNoMore() {
        var reader = secret(make("Reader", today().plusDays(1), "READ_RECORD"));

        assertThat(show(reader, "GET", "/record/elements").statusCode()).isEqualTo(200);
        assertThat(show(reader, "PUT", "/record/elements/bus-card", Map.of("If-None-Match", "*"), "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(show(reader, "PUT", "/views/elements", Map.of(), "{\"name\":\"Mine\"}")
                        .statusCode())
                .as("reading does not write, even where any reader of the console may")
                .isEqualTo(403);
        assertThat(show(reader, "GET", "/team").statusCode()).isEqualTo(403);
        assertThat(show(reader, "GET", "/tokens").statusCode()).isEqualTo(403);
        assertThat(show(reader, "POST", "/tokens", Map.of(), wish("More", today().plusDays(1), "READ_RECORD"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aTokenMayNoMoreThanItsMakerMayNow() {
        var other = signIn(district, Role.ADMIN);
        var secret = secret(make(other, "Editor", today().plusDays(1), "READ_RECORD", "EDIT_RECORD"));
        var member = makerOf("Editor");

        admin.api("PUT", path("/team/" + member), Optional.of("{\"role\":\"VIEWER\"}"));

        assertThat(show(secret, "GET", "/record/elements").statusCode()).isEqualTo(200);
        assertThat(show(secret, "PUT", "/record/elements/bus-card", Map.of("If-None-Match", "*"), """
                        {"key": "bus-card", "name": "Bus card"}
                        """)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aTokenEndsWithItsMaker() {
        var other = signIn(district, Role.ADMIN);
        var secret = secret(make(other, "Theirs", today().plusDays(1), "READ_RECORD"));
        assertThat(show(secret, "GET", "/record/elements").statusCode()).isEqualTo(200);

        assertThat(admin.api("DELETE", path("/team/" + makerOf("Theirs"))).statusCode())
                .isEqualTo(204);

        assertThat(show(secret, "GET", "/record/elements").statusCode()).isEqualTo(401);
        assertThat(changes()).contains("token-revoked Test ADMIN Theirs");
    }

    @Test
    void aRevokedTokenIsRefusedAtOnce() {
        var made = make("Lost", today().plusDays(1), "READ_RECORD");
        var id = read(made).get("token").get("id").asString();

        assertThat(admin.api("DELETE", path("/tokens/" + id)).statusCode()).isEqualTo(204);

        assertThat(show(secret(made), "GET", "/record/elements").statusCode()).isEqualTo(401);
        assertThat(changes()).contains("token-revoked Test ADMIN Lost");
        assertThat(admin.api("DELETE", path("/tokens/" + id)).statusCode()).isEqualTo(404);
    }

    @Test
    void anExpiredTokenIsRefused() {
        var secret = secret(make("Old", today().plusDays(1), "READ_RECORD"));
        DATABASE.asSuperuser("UPDATE api_token SET expires_on = '%s' WHERE district_id = '%s'"
                .formatted(today().minusDays(1), district.id()));

        assertThat(show(secret, "GET", "/record/elements").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pv_", "pv_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "eyJhbGciOiJub25lIn0.e30."})
    void whatIsNoTokenIsRefusedAndNeverTakenForTheSession(String secret) {
        var refused = admin.api(
                "GET", path("/record/elements"), Map.of("Authorization", "Bearer " + secret), Optional.empty());

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
    }

    /** Whoever finds a token learns nothing of which districts there are. */
    @Test
    void atAnotherDistrictATokenIsAnsweredAsWhereThereIsNoDistrict() {
        var secret = secret(make("Ours", today().plusDays(1), "READ_RECORD"));
        var other = newDistrict("Another");

        var there = show(secret, other.slug(), "GET", "/record/elements", Map.of(), "");
        var nowhere = show(secret, "no-such-district", "GET", "/record/elements", Map.of(), "");

        assertThat(there.statusCode()).isEqualTo(nowhere.statusCode()).isEqualTo(401);
        assertThat(withoutId(there)).isEqualTo(withoutId(nowhere));
        assertThat(names(there)).isEqualTo(names(nowhere));
    }

    @Test
    void aTokenIsGivenOnlyWhatMayBeGivenAndForAYear() {
        assertThat(make("Settings", today().plusDays(1), "MANAGE_SETTINGS").statusCode())
                .isEqualTo(422);
        assertThat(make("Requests", today().plusDays(1), "HANDLE_REQUESTS").statusCode())
                .isEqualTo(422);
        assertThat(make("Nothing", today().plusDays(1)).statusCode()).isEqualTo(400);
        assertThat(make("Yesterday", today(), "READ_RECORD").statusCode()).isEqualTo(422);
        assertThat(make("Long", today().plusYears(1).plusDays(1), "READ_RECORD").statusCode())
                .isEqualTo(422);
        assertThat(make("A year", today().plusYears(1), "READ_RECORD").statusCode())
                .isEqualTo(201);
        assertThat(make("A year", today().plusDays(1), "READ_RECORD").statusCode())
                .as("the history tells tokens apart by their names")
                .isEqualTo(409);
        assertThat(signIn(district, Role.STEWARD).api("GET", path("/tokens")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aClientFetchesAnAccessTokenAndDoesWhatItWasMadeFor() throws Exception {
        var made = read(makeClient("Nightly sync", "READ_RECORD"));

        var answer = fetch(
                made.get("tokenUri").asString(),
                made.get("clientId").asString(),
                made.get("secret").asString());
        var accessToken = read(answer).get("access_token").asString();

        assertThat(show(accessToken, "GET", "/record/elements").statusCode()).isEqualTo(200);
        assertThat(show(accessToken, "PUT", "/record/elements/bus-card", Map.of("If-None-Match", "*"), "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(show(made.get("secret").asString(), "GET", "/record/elements")
                        .statusCode())
                .as("the secret is for the identity side")
                .isEqualTo(401);
        var listed = read(admin.api("GET", path("/tokens"))).get("tokens").get(0);
        assertThat(listed.get("client").asBoolean()).isTrue();
        assertThat(listed.get("lastUsedOn").asString()).isEqualTo(today().toString());
        assertThat(DATABASE.queryAsSuperuser("SELECT t::text FROM api_token t").toString())
                .doesNotContain(made.get("secret").asString());
    }

    @Test
    void anAccessTokenThatIsNotForThisDistrictOrNotValidIsRefused() {
        var client =
                read(makeClient("Nightly sync", "READ_RECORD")).get("clientId").asString();
        var own = district.id().toString();
        var other = newDistrict("Another");
        var refused = Map.of(
                "of another district",
                identitySide.accessToken(client, other.id().toString(), Map.of()),
                "for another audience",
                identitySide.accessToken(client, own, Map.of("aud", List.of("account"))),
                "of another issuer",
                identitySide.accessToken(client, own, Map.of("iss", "https://elsewhere.example.org")),
                "that ran out",
                identitySide.accessToken(
                        client, own, Map.of("exp", Date.from(Instant.now().minusSeconds(120)))),
                "of a client that nobody made",
                identitySide.accessToken("plainview-" + UUID.randomUUID(), own, Map.of()),
                "of a client that is none of ours",
                identitySide.accessToken("account", own, Map.of()));

        assertThat(show(identitySide.accessToken(client, own, Map.of()), "GET", "/record/elements")
                        .statusCode())
                .isEqualTo(200);
        refused.forEach((why, token) -> assertThat(
                        show(token, "GET", "/record/elements").statusCode())
                .as(why)
                .isEqualTo(401));
        assertThat(show(
                                identitySide.accessToken(client, own, Map.of()),
                                other.slug(),
                                "GET",
                                "/record/elements",
                                Map.of(),
                                "")
                        .statusCode())
                .as("at another district")
                .isEqualTo(401);
    }

    @Test
    void aClientEndsWithItsRowAndTheIdentitySideHearsOfIt() {
        var made = read(makeClient("Lost", "READ_RECORD"));
        var client = made.get("clientId").asString();
        var accessToken = identitySide.accessToken(client, district.id().toString(), Map.of());
        assertThat(show(accessToken, "GET", "/record/elements").statusCode()).isEqualTo(200);

        admin.api("DELETE", path("/tokens/" + made.get("token").get("id").asString()));

        assertThat(show(accessToken, "GET", "/record/elements").statusCode()).isEqualTo(401);
        assertThat(changes()).contains("token-revoked Test ADMIN Lost");
        eventually(() -> !identitySide.knowsClient(client));
    }

    @Test
    void aClientEndsWithItsMaker() {
        var other = signIn(district, Role.ADMIN);
        var client = read(other.api("POST", path("/tokens"), Optional.of(wishForClient("Theirs", "READ_RECORD"))))
                .get("clientId")
                .asString();

        admin.api("DELETE", path("/team/" + makerOf("Theirs")));

        assertThat(show(identitySide.accessToken(client, district.id().toString(), Map.of()), "GET", "/record/elements")
                        .statusCode())
                .isEqualTo(401);
        eventually(() -> !identitySide.knowsClient(client));
    }

    @Test
    void whereTheIdentitySideDoesNotAnswerNoClientIsMade() {
        identitySide.down(true);
        try {
            assertThat(makeClient("Nightly sync", "READ_RECORD").statusCode()).isEqualTo(503);
        } finally {
            identitySide.down(false);
        }

        assertThat(read(admin.api("GET", path("/tokens"))).get("tokens")).isEmpty();
    }

    private HttpResponse<String> makeClient(String name, String... scopes) {
        return admin.api("POST", path("/tokens"), Optional.of(wishForClient(name, scopes)));
    }

    private static String wishForClient(String name, String... scopes) {
        return wish(name, today().plusDays(1), scopes).replaceFirst("}$", ",\"client\":true}");
    }

    /** As software does that knows nothing of Plainview. */
    private static HttpResponse<String> fetch(String tokenUri, String client, String secret) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(tokenUri))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private HttpResponse<String> make(String name, LocalDate expiresOn, String... scopes) {
        return make(admin, name, expiresOn, scopes);
    }

    private HttpResponse<String> make(Browser maker, String name, LocalDate expiresOn, String... scopes) {
        return maker.api("POST", path("/tokens"), Optional.of(wish(name, expiresOn, scopes)));
    }

    private static String wish(String name, LocalDate expiresOn, String... scopes) {
        return "{\"name\":\"%s\",\"expiresOn\":\"%s\",\"scopes\":[%s]}"
                .formatted(
                        name,
                        expiresOn,
                        Arrays.stream(scopes).map(scope -> "\"" + scope + "\"").collect(Collectors.joining(",")));
    }

    private UUID makerOf(String name) {
        return UUID.fromString(
                DATABASE.queryAsSuperuser("SELECT member_id FROM api_token WHERE name = '%s' AND district_id = '%s'"
                                .formatted(name, district.id()))
                        .getFirst());
    }

    private HttpResponse<String> show(String secret, String method, String place) {
        return show(secret, method, place, Map.of(), "");
    }

    private HttpResponse<String> show(
            String secret, String method, String place, Map<String, String> headers, String body) {
        return show(secret, district.slug(), method, place, headers, body);
    }

    /** As software does, which keeps no cookies. */
    private HttpResponse<String> show(
            String secret, String slug, String method, String place, Map<String, String> headers, String body) {
        var all = new HashMap<>(headers);
        all.put("Authorization", "Bearer " + secret);
        all.put("Accept", "application/json");
        all.put("Content-Type", "application/json");
        return new Browser(port)
                .send(method, "/api/districts/" + slug + place, all, body.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> changes() {
        return DistrictScope.call(district.id(), () -> history.list(History.Wanted.all(), Optional.empty(), 100))
                .stream()
                .map(TokensTest::said)
                .toList();
    }

    private static String said(Change change) {
        return change.action() + " " + change.who() + " " + change.note();
    }

    private String path(String place) {
        return "/api/districts/" + district.slug() + place;
    }

    private static String secret(HttpResponse<String> made) {
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return read(made).get("secret").asString();
    }

    private static String withoutId(HttpResponse<String> answer) {
        var id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        return answer.body().replace(id, "");
    }

    private static Set<String> names(HttpResponse<String> answer) {
        return answer.headers().map().keySet();
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
