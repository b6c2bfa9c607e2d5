package org.plainview.server.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads to its end, for a while, what nobody has read of a request. The connection would be cut else while its sender still
 * sends, and a person whose file is refused would see a broken connection in place of the reason.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-9.6">RFC 9112, 9.6: tear-down</a>
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusedBodies extends OncePerRequestFilter {
    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();
    private static final int PIECE = 16 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        // Who expects to be told first has sent nothing yet.
        if (response.getStatus() >= 400 && request.getHeader("Expect") == null && !request.isAsyncStarted()) {
            readOut(request);
        }
    }

    private static void readOut(HttpServletRequest request) {
        long begun = System.nanoTime();
        var piece = new byte[PIECE];
        try {
            var body = request.getInputStream();
            while (body.read(piece) >= 0 && System.nanoTime() - begun < PATIENCE) {
                // What was refused is of no use.
            }
        } catch (IOException | IllegalStateException gone) {
            // The sender has left, or a reader before has closed the body: the connection ends then, as it should.
        }
    }
}
