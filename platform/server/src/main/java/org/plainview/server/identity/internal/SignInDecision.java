package org.plainview.server.identity.internal;

import java.time.Clock;
import java.util.Optional;
import org.plainview.server.extensions.SsoProviders;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.Words;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.tenancy.DistrictStatus;
import org.plainview.server.tenancy.Districts;
import org.plainview.spi.SsoProvider.SignIn;
import org.plainview.spi.SsoUnavailable;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Decides about someone whose ID token is proven: the sign-in plugin says whether the account is of this district's
 * organization, our own table whether it is a member of its staff. Both must agree.
 */
@Component
final class SignInDecision implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final SsoProviders sso;
    private final Districts districts;
    private final Members members;
    private final Words words;
    private final Clock clock = Clock.systemUTC();

    SignInDecision(SsoProviders sso, Districts districts, Members members, Words words) {
        this.sso = sso;
        this.districts = districts;
        this.members = members;
        this.words = words;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var registration = request.getClientRegistration().getRegistrationId();
        var token = request.getIdToken();
        try {
            if (registration.equals(SignedIn.OPERATOR)) {
                return operator(token);
            }
            var district = districts
                    .bySlug(registration)
                    .filter(known -> known.status() == DistrictStatus.ACTIVE)
                    .orElseThrow(
                            () -> new SignInRefused(new ProblemException(HttpStatus.NOT_FOUND, "no-such-sign-in")));
            return DistrictScope.call(district.id(), () -> member(district, token));
        } catch (SsoUnavailable silent) {
            throw new SignInRefused(SignInRequests.unavailable());
        }
    }

    private OidcUser operator(OidcIdToken token) {
        return switch (sso.current().accept(Optional.empty(), token.getClaims())) {
            case SignIn.Accepted accepted ->
                new StaffUser(
                        token,
                        new SignedIn(
                                SignedIn.OPERATOR,
                                null,
                                null,
                                accepted.name(),
                                accepted.email(),
                                clock.instant(),
                                token.getTokenValue()));
            case SignIn.Refused refused -> throw refused(refused);
        };
    }

    private OidcUser member(District district, OidcIdToken token) {
        return switch (sso.current().accept(Optional.of(Registrations.ref(district)), token.getClaims())) {
            case SignIn.Accepted accepted -> staff(district, accepted, token);
            case SignIn.Refused refused -> {
                members.refused(note("other-organization"));
                throw refused(refused);
            }
        };
    }

    private OidcUser staff(District district, SignIn.Accepted accepted, OidcIdToken token) {
        var member = members.signIn(accepted.subject(), accepted.email()).orElseThrow(() -> {
            members.refused(note("no-member"));
            return new SignInRefused(new ProblemException(HttpStatus.FORBIDDEN, "sign-in-no-member", district.name()));
        });
        return new StaffUser(
                token,
                new SignedIn(
                        district.slug(),
                        district.id().value(),
                        member.id(),
                        member.name(),
                        member.email(),
                        clock.instant(),
                        token.getTokenValue()));
    }

    /** The history is kept in the platform's first language. */
    private String note(String why) {
        return words.say(Words.LANGUAGES.getFirst(), "identity.refused." + why);
    }

    private SignInRefused refused(SignIn.Refused refused) {
        return new SignInRefused(new ProblemException(
                HttpStatus.FORBIDDEN, "sign-in-refused", sso.say(refused.reason(), words.asked())));
    }
}
