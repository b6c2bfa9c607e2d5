package org.plainview.spi;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The HTTP client of a plugin. Times out by itself; follows no redirects. */
public interface PluginHttp {
    /**
     * @param body null for none
     * @throws IOException if the host does not answer
     * @throws IllegalArgumentException if the operator did not allow the plugin this host
     */
    Response send(String method, URI uri, Map<String, String> headers, @Nullable String body) throws IOException;

    /** @param headers by lower-case name, the first value of each */
    record Response(int status, Map<String, String> headers, String body) {}
}
