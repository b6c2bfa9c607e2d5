package org.plainview.server.site.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes finished bytes with the headers that belong to them. */
final class Answer {
    static final String CACHED_PAGE = "public, max-age=60, stale-while-revalidate=600";
    static final String CACHED_FOREVER = "public, max-age=31536000, immutable";
    static final String NOT_CACHED = "no-store";
    /** Pages need a style sheet of their own and nothing else: no script of anyone, no frame, no other origin. */
    static final String STRICT =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** The staff application also sets styles from its scripts. */
    static final String APPLICATION =
            "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self';"
                    + " script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    private static final String VARY = "Accept-Encoding, Accept";

    private Answer() {}

    static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            Stored page,
            int status,
            String caching,
            String policy)
            throws IOException {
        var ifNoneMatch = request.getHeader("If-None-Match");
        boolean compressed = takesGzip(request.getHeader("Accept-Encoding"));
        response.setHeader("ETag", page.etag(compressed));
        response.setHeader("Cache-Control", caching);
        response.setHeader("Vary", VARY);
        if (ifNoneMatch != null && status == HttpServletResponse.SC_OK && page.matches(ifNoneMatch)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        secure(response, policy);
        response.setStatus(status);
        response.setHeader("Content-Type", page.type());
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(compressed ? page.gzip().length : page.plainLength());
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(compressed ? page.gzip() : page.plain());
        }
    }

    /** Headers that every answer of this server to the public has. */
    static void secure(HttpServletResponse response, String policy) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    static void redirect(HttpServletResponse response, String to) {
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", to);
        response.setHeader("Cache-Control", "public, max-age=60");
        response.setContentLength(0);
    }

    /** To where the reader finds something until what was asked for is there. */
    static void redirectForNow(HttpServletResponse response, String to) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", to);
        response.setHeader("Cache-Control", NOT_CACHED);
        response.setContentLength(0);
    }

    static void notAllowed(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        response.setHeader("Allow", "GET, HEAD");
        response.setHeader("Cache-Control", NOT_CACHED);
        response.setContentLength(0);
    }

    private static boolean takesGzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        int at = acceptEncoding.indexOf("gzip");
        // "gzip;q=0" refuses it; "gzip;q=0.5" does not.
        return at >= 0 && (!acceptEncoding.startsWith(";q=0", at + 4) || acceptEncoding.startsWith(";q=0.", at + 4));
    }
}
