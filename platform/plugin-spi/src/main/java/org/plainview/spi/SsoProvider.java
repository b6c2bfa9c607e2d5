package org.plainview.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Signs a district's staff in with OpenID Connect, and keeps the identity side in step with the districts that exist, as far
 * as it {@linkplain #keeps can}. Calls may come from several threads at once. Every call that changes the identity side may be
 * repeated and then changes nothing more.
 */
public interface SsoProvider {
    /**
     * What the identity side keeps for the platform: always the same. The host never asks for what is missing here, and does
     * without it or says so; a call that asks for it all the same throws {@link UnsupportedOperationException}.
     */
    default Set<Keeping> keeps() {
        return Set.of(Keeping.values());
    }

    /**
     * How staff of {@code district} sign in; how operators of the platform do where {@code district} is empty.
     *
     * @throws SsoUnavailable if the identity side must be asked and does not answer
     */
    OidcRegistration registration(Optional<DistrictRef> district);

    /** Whether the holder of these verified ID-token claims belongs to {@code district} (or operates the platform). */
    SignIn accept(Optional<DistrictRef> district, Map<String, Object> claims);

    /**
     * Makes the identity side know {@code district}.
     *
     * @throws SsoUnavailable if it could not be done now; the host tries again later
     */
    void districtCreated(DistrictRef district);

    /** @throws SsoUnavailable as {@link #districtCreated} */
    void districtRemoved(DistrictRef district);

    /**
     * Lets a person of {@code district} sign in: makes the account where there is none, and has the identity side mail
     * the person how to finish it.
     *
     * @throws SsoUnavailable as {@link #districtCreated}
     */
    void invite(DistrictRef district, Invitee invitee);

    /**
     * Ends the membership of a person who left {@code district}: an open invitation is withdrawn, and the account no longer
     * belongs to the district. What the person is in other districts stays as it is. Whoever is not there is left alone.
     *
     * @param subject as {@link SignIn.Accepted} said it; empty if the person never signed in
     * @throws SsoUnavailable as {@link #districtCreated}
     */
    void memberRemoved(DistrictRef district, String email, Optional<String> subject);

    /**
     * Lets a client of {@code district}, which is software, fetch access tokens with the client-credentials grant (RFC 6749,
     * section 4.4).
     *
     * @param client unique on the platform: small letters, digits and hyphens
     * @param name for the people who keep the identity side
     * @throws SsoUnavailable as {@link #districtCreated}
     */
    ClientCredentials clientAdded(DistrictRef district, String client, String name);

    /**
     * Ends what {@link #clientAdded} made. A client that is not there is left alone.
     *
     * @throws SsoUnavailable as {@link #districtCreated}
     */
    void clientRemoved(DistrictRef district, String client);

    /**
     * The client that an access token with these verified claims was issued to; empty unless it is one of {@code district}
     * and the token is meant for this platform.
     */
    Optional<String> acceptClient(DistrictRef district, Map<String, Object> claims);

    /** True if the identity side answers now. */
    boolean available();

    /** What an identity side may keep for the platform. */
    enum Keeping {
        /** {@link #districtCreated} and {@link #districtRemoved}. */
        DISTRICTS,
        /** {@link #invite} and {@link #memberRemoved}. Without it people sign in with the accounts that they have. */
        PEOPLE,
        /** {@link #clientAdded} and {@link #clientRemoved}. */
        CLIENTS
    }

    /** A district, as the identity side needs to know it. */
    record DistrictRef(String id, String slug, String name) {}

    /**
     * What a client shows to get an access token.
     *
     * @param tokenUri as software outside the platform reaches it
     */
    record ClientCredentials(String clientId, String clientSecret, String tokenUri) {
        @Override
        public String toString() {
            // The generated one would carry the secret into logs.
            return "ClientCredentials[" + clientId + "]";
        }
    }

    record Invitee(String email, String givenName, String familyName) {}

    /**
     * An OpenID Connect client.
     *
     * @param issuer must equal the {@code iss} claim of ID tokens
     * @param userInfoUri null where the issuer has none
     * @param endSessionUri null where the issuer has none: to sign out then ends the platform's session alone
     * @param authorizationParameters are added to the authorization request
     */
    record OidcRegistration(
            String clientId,
            String clientSecret,
            String issuer,
            String authorizationUri,
            String tokenUri,
            String jwksUri,
            @Nullable String userInfoUri,
            @Nullable String endSessionUri,
            List<String> scopes,
            Map<String, String> authorizationParameters) {
        public OidcRegistration {
            scopes = List.copyOf(scopes);
            authorizationParameters = Map.copyOf(authorizationParameters);
        }

        @Override
        public String toString() {
            // The generated one would carry the secret into logs.
            return "OidcRegistration[" + issuer + ", " + clientId + "]";
        }
    }

    /** What a sign-in comes to. */
    sealed interface SignIn {
        /** @param subject stable and unique at the issuer */
        record Accepted(String subject, String email, String name) implements SignIn {}

        /** The account is valid but not of this district. */
        record Refused(Message reason) implements SignIn {}
    }
}
