package org.plainview.testkit;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plainview.spi.PluginHttp;

/**
 * HTTP by script: answers requests as told, remembers them, and fails on any that nobody told it of. Of several answers
 * to the same request, the one told last counts.
 */
public final class ScriptedHttp implements PluginHttp {
    private final List<Line> script = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private boolean down;

    /** A request that a plugin made. */
    public record Request(
            String method,
            URI uri,
            Map<String, String> headers,
            @Nullable String body) {}

    private record Line(String method, Pattern path, Function<Request, Response> answer) {}

    /** @param path a regular expression for the path and the query of the address */
    public ScriptedHttp on(String method, String path, Function<Request, Response> answer) {
        script.addFirst(new Line(method, Pattern.compile(path), answer));
        return this;
    }

    public ScriptedHttp on(String method, String path, int status, String body) {
        return on(method, path, _ -> new Response(status, Map.of(), body));
    }

    /** From now on nobody answers. */
    public ScriptedHttp down() {
        down = true;
        return this;
    }

    public ScriptedHttp up() {
        down = false;
        return this;
    }

    /** All requests so far, in their order. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public Response send(String method, URI uri, Map<String, String> headers, @Nullable String body)
            throws IOException {
        var request = new Request(method, uri, Map.copyOf(headers), body);
        requests.add(request);
        if (down) {
            throw new IOException("nobody answers at " + uri.getAuthority());
        }
        var path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        return script.stream()
                .filter(line -> line.method().equals(method)
                        && line.path().matcher(path).matches())
                .findFirst()
                .orElseThrow(() -> new AssertionError("the script has no answer to " + method + " " + path))
                .answer()
                .apply(request);
    }
}
