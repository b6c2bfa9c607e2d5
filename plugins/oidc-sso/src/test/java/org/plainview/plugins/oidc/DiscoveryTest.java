package org.plainview.plugins.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.host.IllegalSettings;
import org.plainview.host.PlainJson;
import org.plainview.host.PluginId;
import org.plainview.host.SettingsSchema;
import org.plainview.spi.SsoProvider;
import org.plainview.spi.SsoUnavailable;
import org.plainview.testkit.FakePluginContext;
import org.plainview.testkit.ScriptedHttp;

/** What the issuer publishes about itself: believed if it is the issuer's own and safe, and said plainly if not. */
class DiscoveryTest {
    private static final String WELL_KNOWN = "/tenant/.well-known/openid-configuration";

    @Test
    void theRegistrationIsWhatTheIssuerPublishes() {
        var registration = sso(
                        OidcSsoTest.ISSUER,
                        publishing(Map.of(
                                "end_session_endpoint", "https://id.example.org/logout",
                                "userinfo_endpoint", "https://id.example.org/userinfo")))
                .registration(Optional.empty());

        assertThat(registration.issuer()).isEqualTo(OidcSsoTest.ISSUER);
        assertThat(registration.authorizationUri()).isEqualTo("https://id.example.org/authorize");
        assertThat(registration.tokenUri()).isEqualTo("https://tokens.example.org/token");
        assertThat(registration.jwksUri()).isEqualTo("https://id.example.org/keys");
        assertThat(registration.endSessionUri()).isEqualTo("https://id.example.org/logout");
        assertThat(registration.userInfoUri()).isEqualTo("https://id.example.org/userinfo");
        assertThat(registration.scopes()).containsExactly("openid", "email", "profile");
    }

    @Test
    void anIssuerMayEndNoSessions() {
        assertThat(sso(OidcSsoTest.ISSUER, OidcSsoTest.issuer())
                        .registration(Optional.empty())
                        .endSessionUri())
                .isNull();
    }

    @Test
    void aSlashAtTheEndOfAnIssuerIsPartOfItAndNotDoubled() {
        var issuer = OidcSsoTest.ISSUER + "/";

        assertThat(sso(issuer, publishing(Map.of("issuer", issuer)))
                        .registration(Optional.empty())
                        .issuer())
                .isEqualTo(issuer);
    }

    @Test
    void whatAnotherIssuerPublishesIsNotBelieved() {
        for (var other : List.of(
                "https://evil.example", "https://id.example.org/tenant/", "https://id.example.org/{tenantid}")) {
            var sso = sso(OidcSsoTest.ISSUER, publishing(Map.of("issuer", other)));

            assertThat(sso.available()).isFalse();
            assertThatExceptionOfType(SsoUnavailable.class)
                    .isThrownBy(() -> sso.registration(Optional.empty()))
                    .withMessageContaining(other)
                    .withMessageContaining("letter by letter");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "authorization_endpoint, http://id.example.org/authorize, no address that begins with https",
        "token_endpoint, http://tokens.example.org/token, no address that begins with https",
        "jwks_uri, /keys, no address that begins with https",
        "token_endpoint, https://user@tokens.example.org/token, no address that begins with https",
        "end_session_endpoint, javascript:alert(1), no address that begins with https",
        "token_endpoint,, has no token_endpoint",
    })
    void addressesThatAreMissingOrUnsafeAreNamed(String name, @Nullable String value, String said) {
        var sso = sso(OidcSsoTest.ISSUER, publishing(value == null ? Map.of(name, List.of()) : Map.of(name, value)));

        assertThatExceptionOfType(SsoUnavailable.class)
                .isThrownBy(() -> sso.registration(Optional.empty()))
                .withMessageContaining(name)
                .withMessageContaining(said);
    }

    @ParameterizedTest
    @CsvSource({
        "response_types_supported, id_token",
        "token_endpoint_auth_methods_supported, private_key_jwt",
        "id_token_signing_alg_values_supported, HS256",
    })
    void whatTheIssuerDoesNotOfferIsNamed(String name, String offered) {
        var sso = sso(OidcSsoTest.ISSUER, publishing(Map.of(name, List.of(offered))));

        assertThat(sso.available()).isFalse();
        assertThatExceptionOfType(SsoUnavailable.class)
                .isThrownBy(() -> sso.registration(Optional.empty()))
                .withMessageContaining(name);
    }

    @Test
    void aWrongAddressAndAPageInsteadOfJsonAreSaidPlainly() {
        var missing = sso(OidcSsoTest.ISSUER, new ScriptedHttp().on("GET", WELL_KNOWN, 404, "not here"));
        var page = sso(OidcSsoTest.ISSUER, new ScriptedHttp().on("GET", WELL_KNOWN, 200, "<html>Sign in</html>"));
        var list = sso(OidcSsoTest.ISSUER, new ScriptedHttp().on("GET", WELL_KNOWN, 200, "[]"));

        assertThatExceptionOfType(SsoUnavailable.class)
                .isThrownBy(() -> missing.registration(Optional.empty()))
                .withMessageContaining("404");
        assertThatExceptionOfType(SsoUnavailable.class)
                .isThrownBy(() -> page.registration(Optional.empty()))
                .withMessageContaining("no JSON");
        assertThatExceptionOfType(SsoUnavailable.class)
                .isThrownBy(() -> list.registration(Optional.empty()))
                .withMessageContaining("no JSON object");
    }

    @Test
    void whatChangesAtTheIssuerIsFollowedAndWhatHealsTooWithoutARestart() {
        var http = publishing(Map.of());
        var sso = sso(OidcSsoTest.ISSUER, http);
        assertThat(sso.registration(Optional.empty()).tokenUri()).isEqualTo("https://tokens.example.org/token");

        http.on("GET", WELL_KNOWN, 200, published(Map.of("token_endpoint", "https://new.example.org/token")));
        assertThat(sso.available()).isTrue();
        assertThat(sso.registration(Optional.empty()).tokenUri()).isEqualTo("https://new.example.org/token");

        http.down();
        assertThat(sso.available()).isFalse();
        http.up();
        assertThat(sso.available()).isTrue();
    }

    @Test
    void theIssuerIsAskedOnceForAllDistricts() {
        var http = publishing(Map.of());
        var sso = sso(OidcSsoTest.ISSUER, http);

        for (var i = 0; i < 20; i++) {
            sso.registration(Optional.of(new SsoProvider.DistrictRef("id-" + i, "d-" + i, "D " + i)));
        }

        assertThat(http.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, http://id.example.org",
        "issuer, https://id.example.org?x=1",
        "issuer, https://id.example.org#x",
        "issuer, https://user@id.example.org",
        "issuer, http://localhost.evil.example",
        "scopes, email profile",
        "districts, cedarbluff.example",
        "districts, cedarbluff.example=Cedar Bluff",
        "addresses, maybe",
    })
    void settingsThatCannotBeMeantAreRefused(String name, String value) {
        var settings = new HashMap<>(OidcSsoTest.SETTINGS);
        settings.put(name, value);

        assertThatExceptionOfType(IllegalSettings.class)
                .isThrownBy(() -> schema().complete(new PluginId("tested"), settings))
                .satisfies(illegal -> assertThat(illegal.problems())
                        .containsExactly(new IllegalSettings.Problem(name, IllegalSettings.Kind.NOT_ALLOWED)));
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, https://accounts.google.com",
        "issuer, https://login.microsoftonline.com/8f3c/v2.0",
        "issuer, https://district.auth0.example/",
        "issuer, http://localhost:8080/realms/x",
        "scopes, openid",
        "scopes, openid email https://example.org/groups",
        "districts, 'cb.example=cedar-bluff, jf.example=juniper-flats'",
    })
    void settingsAsTheyAreMeantAreTaken(String name, String value) {
        var settings = new HashMap<>(OidcSsoTest.SETTINGS);
        settings.put(name, value);

        assertThat(schema().complete(new PluginId("tested"), settings)).containsEntry(name, value);
    }

    private static SettingsSchema schema() {
        return SettingsSchema.read(new OidcSsoFactory().configurationSchema());
    }

    private static ScriptedHttp publishing(Map<String, Object> more) {
        return new ScriptedHttp().on("GET", WELL_KNOWN, 200, published(more));
    }

    /** As the issuer of {@link OidcSsoTest#issuer} does, with {@code more} in place of what stands there. */
    private static String published(Map<String, Object> more) {
        var published = new HashMap<String, Object>(Map.of(
                "issuer", OidcSsoTest.ISSUER,
                "authorization_endpoint", "https://id.example.org/authorize",
                "token_endpoint", "https://tokens.example.org/token",
                "jwks_uri", "https://id.example.org/keys"));
        published.putAll(more);
        return PlainJson.instance().write(published);
    }

    private static SsoProvider sso(String issuer, ScriptedHttp http) {
        var settings = new HashMap<>(OidcSsoTest.SETTINGS);
        settings.put("issuer", issuer);
        return new OidcSsoFactory().create(new FakePluginContext(settings, http));
    }
}
