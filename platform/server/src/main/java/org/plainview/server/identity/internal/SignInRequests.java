package org.plainview.server.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.plainview.server.shared.ProblemException;
import org.plainview.spi.SsoUnavailable;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * Begins a sign-in at {@code /login/<slug>}: with state, nonce and proof key, and with a note of where the person wanted to
 * go. Where the identity side does not answer, people learn it here and not from a browser's error page.
 */
@Component
final class SignInRequests implements OAuth2AuthorizationRequestResolver {
    static final String PATH = "/login";

    private final Registrations registrations;
    private final DefaultOAuth2AuthorizationRequestResolver resolver;

    SignInRequests(Registrations registrations) {
        this.registrations = registrations;
        this.resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations, PATH);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        var id = registrationId(request);
        if (id == null) {
            return null;
        }
        var registration = available(id);
        var resolved = resolver.resolve(request, id);
        if (resolved == null) {
            return null;
        }
        ReturnPath.note(request, id);
        return OAuth2AuthorizationRequest.from(resolved)
                .additionalParameters(parameters -> parameters.putAll(registration.parameters()))
                .build();
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String clientRegistrationId) {
        return resolver.resolve(request, clientRegistrationId);
    }

    private Registrations.Registration available(String id) {
        Registrations.Registration registration;
        try {
            registration = registrations
                    .find(id)
                    .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "no-such-sign-in"));
            if (registrations.answering()) {
                return registration;
            }
        } catch (SsoUnavailable silent) {
            throw unavailable();
        }
        throw unavailable();
    }

    static ProblemException unavailable() {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "sign-in-unavailable");
    }

    private static @Nullable String registrationId(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (!request.getMethod().equals("GET") || !path.startsWith(PATH + "/")) {
            return null;
        }
        var id = path.substring(PATH.length() + 1);
        return id.isEmpty() || id.contains("/") ? null : id;
    }
}
