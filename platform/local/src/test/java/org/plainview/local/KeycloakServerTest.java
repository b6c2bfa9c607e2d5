package org.plainview.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakServerTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void startsWithItsRealmAndEndsWithItsParent() throws Exception {
        var secrets = Secrets.in(directory);
        try (var leash = Leash.create();
                var database = EmbeddedDatabase.start(directory.resolve("postgres"), 0, secrets, leash);
                var keycloak = KeycloakServer.start(
                        new KeycloakServer.Settings(
                                Path.of(System.getProperty("plainview.keycloak.home")),
                                Path.of(System.getProperty("plainview.root"), "plugins/keycloak-sso/theme"),
                                directory.resolve("keycloak"),
                                Ports.free(),
                                database,
                                secrets),
                        leash);
                var http = HttpClient.newHttpClient()) {
            keycloak.awaitReady(Duration.ofMinutes(4), line -> {});
            var realm = new KeycloakRealm(keycloak.admin());

            // Twice, as at every later start.
            for (int i = 0; i < 2; i++) {
                realm.ensure("http://localhost:8080", 2525, "sign-in secret", "admin secret");
                var organization = realm.ensureOrganization("cedar-bluff", "Cedar Bluff Area School District");
                realm.ensureMembership(
                        organization,
                        realm.ensureAccount("steward@cedar-bluff.example.org", "Sam", "Steward", "correct horse"));
            }

            var token = http.send(
                    HttpRequest.newBuilder(URI.create(keycloak.issuer() + "/protocol/openid-connect/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "grant_type=client_credentials&client_id=plainview-admin&client_secret="
                                            + URLEncoder.encode("admin secret", StandardCharsets.UTF_8)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(token.statusCode()).isEqualTo(200);
            var bearer = KeycloakAdmin.JSON
                    .readTree(token.body())
                    .get("access_token")
                    .asString();
            for (var path : new String[] {"/organizations", "/users", "/clients", "/identity-provider/instances"}) {
                var answer = http.send(
                        HttpRequest.newBuilder(URI.create(keycloak.url() + "/admin/realms/plainview" + path))
                                .header("Authorization", "Bearer " + bearer)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
            }
            assertThat(styleOfSignIn(http, keycloak)).contains("The palette and the words of the platform");
            var discovery = KeycloakAdmin.JSON.readTree(http.send(
                            HttpRequest.newBuilder(URI.create(keycloak.issuer() + "/.well-known/openid-configuration"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body());
            assertThat(discovery.get("issuer").asString()).isEqualTo(keycloak.issuer());
            assertThat(StreamSupport.stream(discovery.get("scopes_supported").spliterator(), false)
                            .map(scope -> scope.asString()))
                    .contains("organization");
        }
    }

    /** The last style sheet of the page on which people sign in. */
    private static String styleOfSignIn(HttpClient http, KeycloakServer keycloak) throws Exception {
        var page = http.send(
                HttpRequest.newBuilder(
                                URI.create(
                                        keycloak.issuer()
                                                + "/protocol/openid-connect/auth?client_id=plainview&response_type=code&scope=openid"
                                                + "&redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Flogin%2Foauth2%2Fcode%2Foperator"
                                                + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var sheet = Pattern.compile("href=\"([^\"]+plainview\\.css)\"").matcher(page.body());
        assertThat(sheet.find()).as(page.body()).isTrue();
        return http.send(
                        HttpRequest.newBuilder(URI.create(keycloak.url()).resolve(sheet.group(1)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
