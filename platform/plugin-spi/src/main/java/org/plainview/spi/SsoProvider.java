package org.plainview.spi;

import java.util.Map;
import java.util.Optional;

/**
 * Signs a district's staff in with OpenID Connect, and keeps the identity side in step with the districts that exist.
 * Calls may come from several threads at once. Every call that changes the identity side may be repeated and then
 * changes nothing more.
 */
public interface SsoProvider {
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
     * @param authorizationParameters are added to the authorization request
     */
    record OidcRegistration(
            String clientId,
            String clientSecret,
            String issuer,
            String authorizationUri,
            String tokenUri,
            String jwksUri,
            String userInfoUri,
            String endSessionUri,
            java.util.List<String> scopes,
            Map<String, String> authorizationParameters) {
        public OidcRegistration {
            scopes = java.util.List.copyOf(scopes);
            authorizationParameters = Map.copyOf(authorizationParameters);
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
