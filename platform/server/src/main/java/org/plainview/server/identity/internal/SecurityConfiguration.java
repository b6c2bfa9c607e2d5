package org.plainview.server.identity.internal;

import java.time.Duration;
import java.util.List;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.ProblemWriter;
import org.plainview.server.shared.SecretAddresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.client.RestClient;

/**
 * Sign-in, sessions, tokens, headers. What a handler permits is not said here but at the handler, and the {@link Door} sees to it;
 * this chain holds {@code /api} shut for the signed-out as a second lock.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            SessionStore sessions,
            Registrations registrations,
            SignInRequests requests,
            SignInDecision decision,
            SignInEnd end,
            SignOut signOut,
            Tokens tokens,
            AccessTokens accessTokens,
            ProblemWriter problems,
            List<SecretAddresses> secrets,
            Environment environment) {
        var management = managementPort(environment);
        return http.authorizeHttpRequests(allow -> allow.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers(management)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .requestMatchers("/api/session")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie(environment))
                        // No page can make a browser send a token of ours.
                        .ignoringRequestMatchers(TokenFilter::showsToken)
                        .ignoringRequestMatchers(
                                request -> secrets.stream().anyMatch(secret -> secret.isHeldBy(request))))
                .addFilterBefore(new TokenFilter(tokens, accessTokens, problems), CsrfFilter.class)
                .oauth2Login(login -> login.clientRegistrationRepository(registrations)
                        .authorizedClientRepository(new ForgetfulClients())
                        .loginPage("/")
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(patientTokenClient()))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(decision))
                        .successHandler(end)
                        .failureHandler(end)
                        .withObjectPostProcessor(failuresOfBeginning(end)))
                .logout(logout -> logout.logoutSuccessHandler(signOut).deleteCookies("plainview-session"))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, failure) -> problems.write(
                                        request, response, new ProblemException(HttpStatus.UNAUTHORIZED, "signed-out")))
                        .accessDeniedHandler((request, response, denied) -> problems.write(
                                request,
                                response,
                                new ProblemException(
                                        HttpStatus.FORBIDDEN,
                                        denied instanceof CsrfException ? "form-expired" : "forbidden"))))
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(new StrictHeaders()))
                .build();
    }

    /**
     * The token lives in a cookie of its own and not in the session, so that a sign-up form costs no row in the database.
     * What a page or {@code /api/session} shows is masked anew each time.
     */
    private static CookieCsrfTokenRepository csrfCookie(Environment environment) {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieName("plainview-csrf");
        repository.setHeaderName("X-CSRF-Token");
        repository.setParameterName("_csrf");
        repository.setCookieCustomizer(cookie -> cookie.httpOnly(true)
                .sameSite("Lax")
                .path("/")
                .secure(environment.getProperty("plainview.public-url", "").startsWith("https:")));
        return repository;
    }

    /** Metrics are for those who reach the management port, which is no port of the public's. */
    private static RequestMatcher managementPort(Environment environment) {
        var port = environment.getProperty("management.server.port", Integer.class, -1);
        var main = environment.getProperty("server.port", Integer.class, 8080);
        return request -> port > 0 && port.intValue() != main.intValue() && request.getLocalPort() == port;
    }

    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> failuresOfBeginning(SignInEnd end) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(end);
                return filter;
            }
        };
    }

    /** As the library's own, but it does not wait forever for an identity side that hangs. */
    private static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> patientTokenClient() {
        var http = new JdkClientHttpRequestFactory();
        http.setReadTimeout(PATIENCE);
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(http)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }
}
