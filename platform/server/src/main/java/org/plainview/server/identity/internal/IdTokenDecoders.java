package org.plainview.server.identity.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Proves ID tokens. One decoder serves all districts of an identity side, with its keys fetched once; the library's own
 * factory keeps one for each registration and so would fetch the same keys for each of thousands of districts.
 */
@Component
final class IdTokenDecoders implements JwtDecoderFactory<ClientRegistration> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LoadingCache<Client, JwtDecoder> decoders =
            Caffeine.newBuilder().maximumSize(50).build(Client::decoder);

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return decoders.get(new Client(registration));
    }

    /** Equal where tokens are checked in the same way: same keys, same issuer, same audience. */
    private record Client(ClientRegistration registration) {
        JwtDecoder decoder() {
            var http = new JdkClientHttpRequestFactory();
            http.setReadTimeout(PATIENCE);
            var decoder = NimbusJwtDecoder.withJwkSetUri(keys())
                    .restOperations(new RestTemplate(http))
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
            return decoder;
        }

        private String keys() {
            return Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Client(var that)
                    && keys().equals(that.getProviderDetails().getJwkSetUri())
                    && registration.getClientId().equals(that.getClientId())
                    && Objects.equals(
                            registration.getProviderDetails().getIssuerUri(),
                            that.getProviderDetails().getIssuerUri());
        }

        @Override
        public int hashCode() {
            return keys().hashCode() + registration.getClientId().hashCode();
        }
    }
}
