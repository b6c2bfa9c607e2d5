package org.plainview.plugins.oidc;

import java.net.URI;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plainview.spi.SsoUnavailable;

/** What the platform needs of an issuer's metadata (OpenID Connect Discovery 1.0, section 3). */
record Metadata(
        String authorization,
        String token,
        String keys,
        @Nullable String userInfo,
        @Nullable String endSession) {

    /**
     * @throws SsoUnavailable if the metadata is another issuer's, lacks an address, or asks for what the platform does not do;
     *     the message says which
     */
    static Metadata of(@Nullable Object json, String issuer) {
        if (!(json instanceof Map<?, ?> published)) {
            throw new SsoUnavailable("what the issuer publishes is no JSON object");
        }
        // Section 4.3: without it, whoever answers in its place could send the platform's secret and its people
        // elsewhere.
        if (!issuer.equals(published.get("issuer"))) {
            throw new SsoUnavailable("the setting \"issuer\" is " + issuer + ", and what is published there is of "
                    + published.get("issuer") + ": both must be the same, letter by letter");
        }
        requireListed(published, "response_types_supported", "code");
        requireListed(published, "token_endpoint_auth_methods_supported", "client_secret_basic");
        requireListed(published, "id_token_signing_alg_values_supported", "RS256");
        return new Metadata(
                required(published, "authorization_endpoint", issuer),
                required(published, "token_endpoint", issuer),
                required(published, "jwks_uri", issuer),
                address(published, "userinfo_endpoint", issuer),
                address(published, "end_session_endpoint", issuer));
    }

    /** A list that is not published means the standard's default, which is what the platform does. */
    private static void requireListed(Map<?, ?> published, String name, String value) {
        if (published.get(name) instanceof Collection<?> listed && !listed.contains(value)) {
            throw new SsoUnavailable(
                    "the issuer does not offer " + value + " in " + name + ", which the platform needs");
        }
    }

    private static String required(Map<?, ?> published, String name, String issuer) {
        var address = address(published, name, issuer);
        if (address == null) {
            throw new SsoUnavailable("what the issuer publishes has no " + name);
        }
        return address;
    }

    private static @Nullable String address(Map<?, ?> published, String name, String issuer) {
        if (!(published.get(name) instanceof String address)) {
            return null;
        }
        if (!isSafe(address, issuer)) {
            throw new SsoUnavailable("the issuer's " + name + " is no address that begins with https://");
        }
        return address;
    }

    /** Only an issuer on this very machine, which is one being tried out, may do without TLS. */
    private static boolean isSafe(String address, String issuer) {
        try {
            var uri = URI.create(address);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null
                    && ("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme()) && issuer.startsWith("http://")));
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }
}
