package org.plainview.server.links.internal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.plainview.server.links.internal.PublicHosts.NotPublicException;
import org.plainview.server.shared.OutwardAddress;
import org.plainview.server.tenancy.Addresses;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Asks the sites of others whether a page is there, as a browser would and with as little as possible: no cookies, no
 * sign-in, no proxy, no body. It connects to nothing but what {@link PublicHosts} let through, also after a redirect. Safe to
 * use from many threads; an interrupt ends a question on a virtual thread at once.
 */
@Component
class Asking implements DisposableBean {
    /** A whole question, redirects included. Whoever asks interrupts what takes longer. */
    static final Duration LONGEST = Duration.ofSeconds(15);

    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** Between two pieces of an answer. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_HEADERS = 200;
    /** In characters: no address that is followed may be longer. */
    private static final int LONGEST_LINE = 8_192;

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> FOR_GOOD = Set.of(301, 308);
    private static final Set<Integer> GONE = Set.of(404, 410);
    /** A request that took too long, came too early or was one too many. */
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    private final PublicHosts hosts;
    private final CloseableHttpClient client;

    Asking(DnsResolver hostNames, LinkSettings settings, Addresses addresses) {
        hosts = new PublicHosts(hostNames, settings.allowedHosts());
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(hosts)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxHeaderCount(MOST_HEADERS)
                                        .setMaxLineLength(LONGEST_LINE)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(CONNECT))
                                .setSocketTimeout(Timeout.of(SILENCE))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(SILENCE))
                        .build())
                // Each question is a connection of its own, so that each passes the door.
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Plainview-link-check/1.0 (+" + addresses.platform() + ")")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .build();
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }

    /** Asks once. Never throws for what the other side does. */
    Answer ask(String address) {
        var typed = OutwardAddress.read(address);
        if (typed.isEmpty()) {
            return Answer.of(Outcome.UNREADABLE);
        }
        var at = typed.get();
        boolean forGood = true;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            if (!mayBeAsked(at)) {
                return Answer.of(Outcome.NOT_ASKED);
            }
            Response response;
            try {
                response = response(at);
            } catch (IOException | RuntimeException failure) {
                // Whatever the library makes of an odd answer, the rest must still be asked.
                return Answer.of(outcome(failure));
            }
            if (!REDIRECTS.contains(response.status()) || response.location() == null) {
                return answer(response.status(), redirects > 0 && forGood ? moved(at, typed.get()) : null);
            }
            forGood &= FOR_GOOD.contains(response.status());
            var next = next(at, response.location());
            if (next.isEmpty()) {
                return Answer.of(Outcome.CLOSED, response.status());
            }
            at = next.get();
        }
        return Answer.of(Outcome.LOOP);
    }

    /** What is no ordinary page, such as one that only a name and a word open, is left alone. */
    private boolean mayBeAsked(URI at) {
        return at.getRawUserInfo() == null
                && (at.getPort() == -1 || at.getPort() == ordinaryPort(at) || hosts.isAllowed(at.getHost()));
    }

    private static int ordinaryPort(URI at) {
        return "https".equalsIgnoreCase(at.getScheme()) ? 443 : 80;
    }

    /** By a HEAD, and where that is not answered well by a GET: some servers know no other. */
    private Response response(URI at) throws IOException {
        var head = response(new HttpHead(asked(at)));
        return head.status() >= 400 ? response(new HttpGet(asked(at))) : head;
    }

    private Response response(HttpUriRequestBase request) throws IOException {
        request.setHeader(HttpHeaders.ACCEPT, "text/html,application/xhtml+xml,*/*;q=0.8");
        request.setHeader(HttpHeaders.ACCEPT_LANGUAGE, "en,*;q=0.5");
        var response = client.executeOpen(target(request), request, null);
        try {
            var location = response.getFirstHeader(HttpHeaders.LOCATION);
            return new Response(response.getCode(), location == null ? null : location.getValue());
        } finally {
            // Ends the connection. To close the answer would first read its body, however long that is.
            request.abort();
        }
    }

    private static HttpHost target(HttpUriRequestBase request) {
        return new HttpHost(
                request.getScheme(),
                request.getAuthority().getHostName(),
                request.getAuthority().getPort());
    }

    /** As it goes over the wire: a fragment stays with the reader. */
    private static URI asked(URI at) {
        var text = at.toASCIIString();
        int fragment = text.indexOf('#');
        return URI.create(fragment < 0 ? text : text.substring(0, fragment));
    }

    private static Optional<URI> next(URI from, String location) {
        try {
            // Spaces are common there, and browsers take them.
            var to = from.resolve(new URI(location.strip().replace(" ", "%20")));
            return OutwardAddress.read(to.toString());
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** The new address, at the same place in the page. */
    private static String moved(URI to, URI from) {
        var address = to.toASCIIString();
        return to.getRawFragment() == null && from.getRawFragment() != null
                ? address + "#" + URI.create(from.toASCIIString()).getRawFragment()
                : address;
    }

    private static Answer answer(int status, @Nullable String movedTo) {
        if (GONE.contains(status)) {
            return Answer.of(Outcome.GONE, status);
        } else if ((status >= 500 && status < 600) || LATER.contains(status)) {
            return Answer.of(Outcome.SERVER_ERROR, status);
        } else if (status >= 400) {
            return Answer.of(Outcome.CLOSED, status);
        }
        return movedTo == null ? Answer.of(Outcome.FINE, status) : new Answer(Outcome.MOVED, status, movedTo);
    }

    private static Outcome outcome(Exception failure) {
        return switch (failure) {
            case NotPublicException _ -> Outcome.NOT_PUBLIC;
            case UnknownHostException _ -> Outcome.UNKNOWN_HOST;
            case SSLException _ -> Outcome.CERTIFICATE;
            case ConnectException _, NoRouteToHostException _ ->
                isTimeout(failure) ? Outcome.NO_ANSWER : Outcome.NO_CONNECTION;
            default -> Outcome.NO_ANSWER;
        };
    }

    /** The system's own wait for a connection can end before ours. */
    private static boolean isTimeout(Exception failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("timed out");
    }

    /** @param location where a redirect leads; null if it does not say */
    private record Response(int status, @Nullable String location) {}
}
