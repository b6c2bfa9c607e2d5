package org.plainview.server.shared;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a district may have typed as the address of a page on the web. */
public final class OutwardAddress {
    private OutwardAddress() {}

    /** The address, with scheme {@code http} or {@code https} and a host; empty if it is anything else. */
    public static Optional<URI> read(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        try {
            var uri = new URI(typed.strip());
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
