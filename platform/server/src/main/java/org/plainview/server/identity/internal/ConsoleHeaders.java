package org.plainview.server.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a browser may load and where it may send forms. Everything comes from this server; only the console's sign-out may
 * end at the identity side, because browsers hold a form to the same rule when its answer sends them on.
 */
final class ConsoleHeaders implements HeaderWriter {
    private static final String NAME = "Content-Security-Policy";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private final Registrations registrations;

    ConsoleHeaders(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(NAME)) {
            response.setHeader(
                    NAME, isForStaff(request.getRequestURI()) ? POLICY + registrations.formTarget() : POLICY);
        }
    }

    private static boolean isForStaff(String path) {
        return path.startsWith("/console") || path.startsWith("/operator");
    }
}
