package org.plainview.server.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a browser may load for the pages that this chain answers itself: everything comes from this server, nothing frames
 * it, and forms stay with it. Whoever writes a policy of their own keeps it.
 */
final class StrictHeaders implements HeaderWriter {
    private static final String NAME = "Content-Security-Policy";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(NAME)) {
            response.setHeader(NAME, POLICY);
        }
    }
}
