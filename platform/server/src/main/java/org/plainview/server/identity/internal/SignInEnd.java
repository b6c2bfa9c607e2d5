package org.plainview.server.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** What a person sees when a sign-in ends: the page they wanted, or why there is none and what to do. */
@Component
final class SignInEnd implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SignInEnd.class);
    /** The identity side did not answer, or not as it should. */
    private static final Set<String> THEIR_FAULT = Set.of(
            "invalid_token_response", "invalid_id_token", "server_error", "temporarily_unavailable", "invalid_client");

    private final ProblemWriter problems;

    SignInEnd(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        var registration = ((OAuth2AuthenticationToken) who).getAuthorizedClientRegistrationId();
        response.sendRedirect(ReturnPath.take(request, registration));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        problems.write(request, response, problem(failure));
    }

    private static ProblemException problem(AuthenticationException failure) {
        if (failure instanceof SignInRefused refused) {
            return refused.problem();
        }
        // The filter that begins a sign-in wraps whatever it meets.
        if (failure.getCause() instanceof ProblemException problem) {
            return problem;
        }
        var code = failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : "none";
        LOG.warn("a sign-in failed: {}, {}", failure.getClass().getSimpleName(), code.replaceAll("[^a-z_]", "?"));
        if (THEIR_FAULT.contains(code)) {
            return SignInRequests.unavailable();
        }
        return new ProblemException(
                HttpStatus.BAD_REQUEST, code.equals("access_denied") ? "sign-in-cancelled" : "sign-in-broken");
    }
}
