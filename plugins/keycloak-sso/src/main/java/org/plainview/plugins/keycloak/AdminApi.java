package org.plainview.plugins.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plainview.spi.PluginHttp;
import org.plainview.spi.PluginHttp.Response;
import org.plainview.spi.PluginJson;
import org.plainview.spi.SsoUnavailable;

/**
 * Keycloak's administration of one realm, in the name of the platform's service account. Messages of failures carry the
 * status and the kind of thing asked for, never what it says: that would be personal data in a log.
 */
final class AdminApi {
    private final Settings settings;
    private final PluginHttp http;
    private final PluginJson json;
    private volatile @Nullable String token;

    AdminApi(Settings settings, PluginHttp http, PluginJson json) {
        this.settings = settings;
        this.http = http;
        this.json = json;
    }

    /** What stands at {@code path} below the realm's administration. */
    @Nullable
    Object get(String path) {
        var response = authorized("GET", path, null);
        return json.parse(expect(response, path, 200).body());
    }

    /** As {@link #get}, or null if nothing stands there. */
    @Nullable
    Object find(String path) {
        var response = expect(authorized("GET", path, null), path, 200, 404);
        return response.status() == 404 ? null : json.parse(response.body());
    }

    /** @return the status: any of {@code expected} */
    int send(String method, String path, @Nullable Object body, int... expected) {
        return expect(authorized(method, path, body), path, expected).status();
    }

    boolean answers() {
        try {
            return http.send("GET", URI.create(settings.realm()), Map.of("accept", "application/json"), null)
                            .status()
                    == 200;
        } catch (IOException silent) {
            return false;
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Response authorized(String method, String path, @Nullable Object body) {
        var known = token;
        if (known != null) {
            var response = exchange(method, path, known, body);
            if (response.status() != 401) {
                return response;
            }
        }
        // Tokens end after minutes, and at once when Keycloak is restarted: whichever it was, a fresh one tells.
        var fresh = freshToken();
        token = fresh;
        return exchange(method, path, fresh, body);
    }

    private Response exchange(String method, String path, String bearer, @Nullable Object body) {
        var headers = Map.of(
                "authorization", "Bearer " + bearer, "content-type", "application/json", "accept", "application/json");
        return reach(method, URI.create(settings.admin() + path), headers, body == null ? null : json.write(body));
    }

    private String freshToken() {
        var form = "grant_type=client_credentials&client_id=" + encoded(settings.adminClientId()) + "&client_secret="
                + encoded(settings.adminClientSecret());
        var response = reach(
                "POST",
                URI.create(settings.realm() + "/protocol/openid-connect/token"),
                Map.of("content-type", "application/x-www-form-urlencoded", "accept", "application/json"),
                form);
        if (json.parse(expect(response, "token", 200).body()) instanceof Map<?, ?> answer
                && answer.get("access_token") instanceof String bearer) {
            return bearer;
        }
        throw new SsoUnavailable("Keycloak gave no token to the platform's service account");
    }

    private Response reach(String method, URI uri, Map<String, String> headers, @Nullable String body) {
        try {
            return http.send(method, uri, headers, body);
        } catch (IOException silent) {
            throw new SsoUnavailable("Keycloak does not answer", silent);
        }
    }

    private static Response expect(Response response, String path, int... statuses) {
        for (var status : statuses) {
            if (response.status() == status) {
                return response;
            }
        }
        throw new SsoUnavailable("Keycloak answered " + response.status() + " for " + kindOf(path));
    }

    /** The first words of a path: ids, names and addresses stand further on. */
    private static String kindOf(String path) {
        var end = path.indexOf('?');
        var bare = end < 0 ? path : path.substring(0, end);
        var second = bare.indexOf('/', 1);
        return second < 0 ? bare : bare.substring(0, second);
    }
}
