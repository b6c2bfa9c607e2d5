package org.plainview.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The few calls of Keycloak's administration interface that a local platform makes. */
public final class KeycloakAdmin {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final String base;
    private final String user;
    private final String password;
    private @Nullable String token;
    private Instant tokenUntil = Instant.MIN;

    KeycloakAdmin(String base, String user, String password) {
        this.base = base;
        this.user = user;
        this.password = password;
    }

    boolean answers() {
        try {
            var request = HttpRequest.newBuilder(URI.create(base + "/realms/master"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What stands at {@code path} (below {@code /admin/realms}), or empty where nothing does. */
    public Optional<JsonNode> get(String path) {
        var response = send("GET", path, null);
        return response.statusCode() == 404
                ? Optional.empty()
                : Optional.of(JSON.readTree(succeeded(response, "GET", path).body()));
    }

    void post(String path, Object body) {
        succeeded(send("POST", path, JSON.writeValueAsString(body)), "POST", path);
    }

    /** Puts {@code body} at {@code path} (below {@code /admin/realms}). */
    public void put(String path, Object body) {
        succeeded(send("PUT", path, JSON.writeValueAsString(body)), "PUT", path);
    }

    void delete(String path) {
        succeeded(send("DELETE", path, null), "DELETE", path);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body) {
        var request = HttpRequest.newBuilder(URI.create(base + "/admin/realms" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        return exchange(request);
    }

    private synchronized String token() {
        if (token == null || Instant.now().isAfter(tokenUntil)) {
            var form = "grant_type=password&client_id=admin-cli&username=" + encoded(user) + "&password="
                    + encoded(password);
            var request = HttpRequest.newBuilder(URI.create(base + "/realms/master/protocol/openid-connect/token"))
                    .timeout(Duration.ofSeconds(60))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            var answer =
                    JSON.readTree(succeeded(exchange(request), "POST", "token").body());
            token = answer.get("access_token").asString();
            // Early, so that no token runs out on its way.
            tokenUntil = Instant.now().plusSeconds(answer.get("expires_in").asInt() - 15);
        }
        return token;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Keycloak answered", e);
        }
    }

    private static HttpResponse<String> succeeded(HttpResponse<String> response, String method, String path) {
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException("Keycloak answered " + method + " " + path + " with "
                    + response.statusCode() + ": " + response.body());
        }
        return response;
    }
}
