package org.plainview.host;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.spi.PluginHttp;

/** HTTP to the hosts that the operator named, and to no other; no redirects, because they could lead elsewhere. */
final class RestrictedHttp implements PluginHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_BODY = 4 << 20;

    private final HttpClient client;
    private final Set<String> allowed;

    /** @param allowed hosts, each with or without a port; without one, any port of it */
    RestrictedHttp(HttpClient client, Set<String> allowed) {
        this.client = client;
        this.allowed =
                allowed.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Response send(String method, URI uri, Map<String, String> headers, @Nullable String body)
            throws IOException {
        requireAllowed(uri);
        var content = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).method(method, content);
        headers.forEach(request::header);
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            return new Response(response.statusCode(), firstOfEach(response), text(response));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("the request was not waited for", interrupted);
        }
    }

    private void requireAllowed(URI uri) {
        var scheme = uri.getScheme();
        var host = uri.getHost();
        if (scheme == null
                || !(scheme.equals("http") || scheme.equals("https"))
                || host == null
                || uri.getUserInfo() != null) {
            throw new IllegalArgumentException("\"" + uri + "\" is not an address that a plugin may ask");
        }
        var name = host.toLowerCase(Locale.ROOT);
        var port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        if (!allowed.contains(name) && !allowed.contains(name + ":" + port)) {
            throw new IllegalArgumentException("the operator did not allow this plugin the host " + name + ":" + port);
        }
    }

    private static Map<String, String> firstOfEach(HttpResponse<?> response) {
        var first = new TreeMap<String, String>();
        response.headers().map().forEach((name, values) -> first.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return first;
    }

    private static String text(HttpResponse<InputStream> response) throws IOException {
        try (var in = response.body()) {
            var bytes = in.readNBytes(LONGEST_BODY + 1);
            if (bytes.length > LONGEST_BODY) {
                throw new IOException("the answer is longer than " + LONGEST_BODY + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
