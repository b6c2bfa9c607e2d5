package org.plainview.server.identity.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.server.extensions.SsoProviders;
import org.plainview.server.tenancy.Addresses;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictStatus;
import org.plainview.server.tenancy.Districts;
import org.plainview.spi.SsoProvider.DistrictRef;
import org.plainview.spi.SsoProvider.OidcRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/**
 * The clients with which people sign in: one for each district, under its slug, and one for operators. They come from the
 * sign-in plugin when they are first needed, and again a little later, so that the platform starts before the identity side
 * does and follows what changes there.
 */
@Component
final class Registrations implements ClientRegistrationRepository {
    private final SsoProviders sso;
    private final Districts districts;
    private final String callback;
    private final LoadingCache<String, Optional<Registration>> known = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build(this::make);
    private final LoadingCache<Boolean, Boolean> answering;

    Registrations(SsoProviders sso, Districts districts, Addresses addresses) {
        this.sso = sso;
        this.districts = districts;
        // From the settings, never from the Host header of a request.
        this.callback = addresses.platform() + "/login/oauth2/code/{registrationId}";
        this.answering = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(3))
                .build(always -> sso.current().available());
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return find(id).map(Registration::client).orElse(null);
    }

    /** Empty if no active district has the slug. */
    Optional<Registration> find(String id) {
        return known.get(id);
    }

    /** Whether the identity side answered a moment ago. */
    boolean answering() {
        return answering.get(true);
    }

    static DistrictRef ref(District district) {
        return new DistrictRef(district.id().toString(), district.slug(), district.name());
    }

    private Optional<Registration> make(String id) {
        if (id.equals(SignedIn.OPERATOR)) {
            return Optional.of(registration(id, Optional.empty()));
        }
        return districts
                .bySlug(id)
                .filter(district -> district.status() == DistrictStatus.ACTIVE)
                .map(district -> registration(id, Optional.of(district)));
    }

    private Registration registration(String id, Optional<District> district) {
        var from = sso.current().registration(district.map(Registrations::ref));
        return new Registration(client(id, from), from.authorizationParameters(), from.endSessionUri());
    }

    private ClientRegistration client(String id, OidcRegistration from) {
        return ClientRegistration.withRegistrationId(id)
                .clientId(from.clientId())
                .clientSecret(from.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(callback)
                .scope(from.scopes())
                .authorizationUri(from.authorizationUri())
                .tokenUri(from.tokenUri())
                .jwkSetUri(from.jwksUri())
                .userInfoUri(from.userInfoUri())
                .issuerUri(from.issuer())
                .userNameAttributeName("sub")
                .build();
    }

    /**
     * @param parameters are added to the authorization request
     * @param endSessionUri null where the identity side ends no sessions
     */
    record Registration(
            ClientRegistration client,
            Map<String, String> parameters,
            @Nullable String endSessionUri) {}
}
