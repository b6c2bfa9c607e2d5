package org.plainview.server.site.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.plainview.server.shared.ProblemException;
import org.springframework.http.HttpStatus;

/** Writes finished bytes with the headers that belong to them. */
final class Answer {
    private static final String NOT_CACHED = "no-store";

    private Answer() {}

    /** To a request that came through the servlet container. */
    static void write(HttpServletRequest request, HttpServletResponse response, Stored page, int status, Manner manner)
            throws IOException {
        var reply = Reply.of(
                page, status, manner, request.getHeader("If-None-Match"), request.getHeader("Accept-Encoding"));
        response.setStatus(reply.status());
        reply.caching().addTo(response);
        reply.form().addTo(response);
        if (reply.body() != null && !request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(reply.body());
        }
    }

    /** To a GET that was answered ahead of the servlet container. */
    static void write(Request request, Response response, Callback callback, Stored page, Manner manner) {
        var asked = request.getHeaders();
        var reply = Reply.of(
                page,
                HttpServletResponse.SC_OK,
                manner,
                asked.get(HttpHeader.IF_NONE_MATCH),
                asked.get(HttpHeader.ACCEPT_ENCODING));
        response.setStatus(reply.status());
        reply.caching().addTo(response.getHeaders());
        reply.form().addTo(response.getHeaders());
        response.write(true, reply.body() == null ? null : ByteBuffer.wrap(reply.body()), callback);
    }

    /** What one reader gets of a page: all of it in the compression that he takes, or that he has it already. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are the page's own.
    private record Reply(int status, Headers caching, Headers form, byte @Nullable [] body) {
        static Reply of(
                Stored page, int status, Manner manner, @Nullable String ifNoneMatch, @Nullable String acceptEncoding) {
            boolean compressed = takesGzip(acceptEncoding);
            if (ifNoneMatch != null && status == HttpServletResponse.SC_OK && page.matches(ifNoneMatch)) {
                return new Reply(HttpServletResponse.SC_NOT_MODIFIED, manner.unchanged(), page.name(compressed), null);
            }
            return new Reply(status, manner.full(), page.form(compressed), compressed ? page.gzip() : page.plain());
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

    /** Nothing can be sent to what is only read. */
    static ProblemException notAllowed(HttpServletResponse response) {
        response.setHeader("Allow", "GET, HEAD");
        return new ProblemException(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
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
