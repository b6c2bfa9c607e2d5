package org.plainview.server.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.tenancy.Addresses;
import org.plainview.spi.SsoUnavailable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Ends the session at the identity side after ours has ended, and brings the browser back to the platform's front page.
 * Where the identity side does not answer or ends no sessions, ours has ended all the same.
 */
@Component
final class SignOut implements LogoutSuccessHandler {
    private final Registrations registrations;
    private final Addresses addresses;

    SignOut(Registrations registrations, Addresses addresses) {
        this.registrations = registrations;
        this.addresses = addresses;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        var next = who instanceof StaffAuthentication staff ? endOf(staff.signedIn()) : home();
        // No redirect: browsers hold the answer of a form to the page's form-action, which names this origin alone.
        response.setHeader("Refresh", "0; url=" + next);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_OK);
    }

    private String endOf(SignedIn signedIn) {
        try {
            var registration = registrations.find(signedIn.registration());
            var end =
                    registration.map(Registrations.Registration::endSessionUri).orElse(null);
            if (registration.isEmpty() || end == null || !registrations.answering()) {
                return home();
            }
            return UriComponentsBuilder.fromUriString(end)
                    .queryParam("id_token_hint", signedIn.idToken())
                    .queryParam("client_id", registration.get().client().getClientId())
                    .queryParam("post_logout_redirect_uri", home())
                    .encode()
                    .toUriString();
        } catch (SsoUnavailable | ProblemException silent) {
            return home();
        }
    }

    private String home() {
        return addresses.platform() + "/";
    }
}
