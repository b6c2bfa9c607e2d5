package org.plainview.server.identity.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.plainview.server.extensions.SsoProviders;
import org.plainview.server.shared.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Proves access tokens of the identity side (RFC 9068): its signature, its issuer, its time. For whom they are is not said
 * here. Keys are fetched once for many tokens, and seldom again however many unknown ones come. Safe to use from many threads.
 */
@Component
class AccessTokens {
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int LARGEST_ANSWER = 1 << 18;
    private static final Duration CLOCKS_APART = Duration.ofSeconds(30);

    private final SsoProviders sso;
    private final LoadingCache<Issuer, JwtDecoder> decoders =
            Caffeine.newBuilder().maximumSize(50).build(Issuer::decoder);

    AccessTokens(SsoProviders sso) {
        this.sso = sso;
    }

    /**
     * What the token claims; empty if it is none, or not one that the identity side issued and that is valid now.
     *
     * @throws ProblemException if the identity side's keys are not here and cannot be fetched
     */
    Optional<Map<String, Object>> claims(String token) {
        var identitySide = sso.current().registration(Optional.empty());
        try {
            return Optional.of(decoders.get(new Issuer(identitySide.issuer(), identitySide.jwksUri()))
                    .decode(token)
                    .getClaims());
        } catch (BadJwtException refused) {
            return Optional.empty();
        } catch (JwtException silent) {
            throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "sign-in-unavailable");
        }
    }

    private record Issuer(String name, String keys) {
        JwtDecoder decoder() {
            try {
                var retriever = new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST_ANSWER);
                var source = JWKSourceBuilder.<SecurityContext>create(
                                URI.create(keys).toURL(), retriever)
                        .build();
                var decoder = NimbusJwtDecoder.withJwkSource(source).build();
                decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(CLOCKS_APART), new JwtIssuerValidator(name)));
                return decoder;
            } catch (MalformedURLException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }
}
