package org.plainview.server.site.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes finished bytes with the headers that belong to them. */
final class Answer {
    private static final String NOT_CACHED = "no-store";

    private Answer() {}

    static void write(HttpServletRequest request, HttpServletResponse response, Stored page, int status, Manner manner)
            throws IOException {
        var ifNoneMatch = request.getHeader("If-None-Match");
        boolean compressed = takesGzip(request.getHeader("Accept-Encoding"));
        if (ifNoneMatch != null && status == HttpServletResponse.SC_OK && page.matches(ifNoneMatch)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            manner.unchanged().addTo(response);
            page.name(compressed).addTo(response);
            return;
        }
        response.setStatus(status);
        manner.full().addTo(response);
        page.form(compressed).addTo(response);
        response.setContentLength(compressed ? page.gzip().length : page.plainLength());
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(compressed ? page.gzip() : page.plain());
        }
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
