package org.plainview.server.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request an id that its log lines, its answer and any problem shown to a person carry. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class RequestIdFilter extends OncePerRequestFilter {
    static final String MDC_KEY = "request";
    static final String HEADER = "X-Request-Id";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var ignored = begin(response)) {
            chain.doFilter(request, response);
        }
    }

    /** What failed outside every handler is answered in a second pass, which is still the same request. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** The id that the answer has already, or a new one, on every line of the log until it is closed. */
    static MDC.MDCCloseable begin(HttpServletResponse response) {
        var known = response.getHeader(HEADER);
        var id = known == null ? newId() : known;
        response.setHeader(HEADER, id);
        return MDC.putCloseable(MDC_KEY, id);
    }

    /** For people to read out over the phone, not to be secret: 40 bits tell requests apart well enough. */
    static String newId() {
        return Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
    }
}
