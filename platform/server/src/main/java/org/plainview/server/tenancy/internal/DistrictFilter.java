package org.plainview.server.tenancy.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.plainview.server.tenancy.Addresses;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.tenancy.Districts;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens the scope of the district that the host or the path names. Nothing else of a request is ever asked: no body, no
 * query, no header but {@code Host}. An address of an unknown district gets no scope and so finds nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class DistrictFilter extends OncePerRequestFilter {
    private static final List<String> PREFIXES = List.of("/d/", "/api/districts/");

    private final Districts districts;
    private final Addresses addresses;

    DistrictFilter(Districts districts, Addresses addresses) {
        this.districts = districts;
        this.addresses = addresses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var district = slug(request).flatMap(districts::bySlug);
        if (district.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try (var ignored =
                MDC.putCloseable(DistrictScope.LOG_KEY, district.get().slug())) {
            inScope(district.get(), request, response, chain);
        }
    }

    private static void inScope(
            District district, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            DistrictScope.callChecked(district.id(), () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }

    /** What failed outside every handler is answered in a second pass, which is still the same district's. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private Optional<String> slug(HttpServletRequest request) {
        var host = request.getHeader("Host");
        var byHost = host == null ? Optional.<String>empty() : addresses.slugOfHost(host);
        return byHost.isPresent() ? byHost : slugOfPath(path(request));
    }

    /** As it was asked for, also in the second pass. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    static Optional<String> slugOfPath(String path) {
        for (var prefix : PREFIXES) {
            if (path.startsWith(prefix)) {
                var end = path.indexOf('/', prefix.length());
                return Optional.of(path.substring(prefix.length(), end < 0 ? path.length() : end));
            }
        }
        return Optional.empty();
    }
}
