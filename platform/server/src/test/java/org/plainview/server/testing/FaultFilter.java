package org.plainview.server.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Fails, before any handler, each request that brings the header {@value #HEADER}, and quotes it. */
@Order(Ordered.LOWEST_PRECEDENCE)
final class FaultFilter extends OncePerRequestFilter {
    static final String HEADER = "X-Fail-With";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws jakarta.servlet.ServletException, java.io.IOException {
        var quoted = request.getHeader(HEADER);
        if (quoted != null) {
            throw new IllegalStateException("nobody expected " + quoted);
        }
        chain.doFilter(request, response);
    }
}
