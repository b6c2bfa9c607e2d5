package org.plainview.plugins.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plainview.spi.SsoProvider;
import org.plainview.spi.SsoProvider.DistrictRef;
import org.plainview.spi.SsoProvider.SignIn;
import org.plainview.testkit.FakePluginContext;
import org.plainview.testkit.ScriptedHttp;

/** Whom it lets in by what an ID token says. */
class OidcSsoTest {
    static final String ISSUER = "https://id.example.org/tenant";
    static final Map<String, String> SETTINGS = Map.of(
            "issuer", ISSUER,
            "clientId", "plainview",
            "clientSecret", "secret one",
            "districtClaim", "district");
    private static final Optional<DistrictRef> DISTRICT =
            Optional.of(new DistrictRef("id-1", "cedar-bluff", "Cedar Bluff"));
    private static final Optional<DistrictRef> OPERATORS = Optional.empty();

    static ScriptedHttp issuer() {
        return new ScriptedHttp().on("GET", "/tenant/.well-known/openid-configuration", 200, """
                {"issuer": "https://id.example.org/tenant",
                 "authorization_endpoint": "https://id.example.org/authorize",
                 "token_endpoint": "https://tokens.example.org/token",
                 "jwks_uri": "https://id.example.org/keys"}""");
    }

    @Test
    void someoneOfTheDistrictIsAccepted() {
        assertThat(accept(DISTRICT, claims(Map.of())))
                .isEqualTo(new SignIn.Accepted("s-1", "ana@cedarbluff.example", "Ana Ortiz"));
        assertThat(refusal(DISTRICT, claims(Map.of("district", List.of("other", "cedar-bluff")))))
                .isEqualTo("accepted");
    }

    @Test
    void whoHasNoNameIsCalledByTheAddress() {
        assertThat(accept(DISTRICT, claims(Map.of("name", " "))))
                .isEqualTo(new SignIn.Accepted("s-1", "ana@cedarbluff.example", "ana@cedarbluff.example"));
    }

    @Test
    void someoneOfAnotherDistrictIsRefused() {
        var others = List.of(
                claims(Map.of("district", "cedar")),
                claims(Map.of("district", "Cedar-Bluff")),
                claims(Map.of("district", "cedar-bluff-2")),
                claims(Map.of("district", List.of())),
                claims(Map.of("district", List.of(List.of("cedar-bluff")))),
                claims(Map.of("district", Map.of("cedar-bluff", true))),
                without("district"));

        assertThat(others)
                .allSatisfy(claims -> assertThat(refusal(DISTRICT, claims)).isEqualTo("refused.other-district"));
    }

    @Test
    void aValueThatMeansDistrictsIsNoSlugItself() {
        var named =
                Map.of("districtClaim", "hd", "districts", "cb.example=cedar-bluff, sa.example=cedar-bluff,x=other");

        assertThat(refusal(named, DISTRICT, claims(Map.of("hd", "cb.example")))).isEqualTo("accepted");
        assertThat(refusal(named, DISTRICT, claims(Map.of("hd", "sa.example")))).isEqualTo("accepted");
        for (var stranger : List.of("x", "cedar-bluff", "evil-cb.example", "")) {
            assertThat(refusal(named, DISTRICT, claims(Map.of("hd", stranger))))
                    .as(stranger)
                    .isEqualTo("refused.other-district");
        }
    }

    @Test
    void aTokenOfAnotherIssuerIsNobodys() {
        for (var other : List.of("https://id.example.org/tenant/", "https://id.example.org", "https://evil.example")) {
            assertThat(refusal(DISTRICT, claims(Map.of("iss", other))))
                    .as(other)
                    .isEqualTo("refused.other-issuer");
        }
        assertThat(refusal(DISTRICT, without("iss"))).isEqualTo("refused.other-issuer");
    }

    @Test
    void anAddressThatNobodyProvedIsRefused() {
        assertThat(refusal(DISTRICT, without("email"))).isEqualTo("refused.no-email");
        assertThat(refusal(DISTRICT, without("email_verified"))).isEqualTo("refused.email-unverified");
        for (var no : List.<Object>of(false, "false", "yes", 1)) {
            assertThat(refusal(DISTRICT, claims(Map.of("email_verified", no)))).isEqualTo("refused.email-unverified");
        }
        assertThat(refusal(DISTRICT, claims(Map.of("email_verified", "true")))).isEqualTo("accepted");
    }

    @Test
    void whereTheOperatorTrustsAddressesOneThatIsSaidToBeUnprovenIsRefusedAllTheSame() {
        var trusting = Map.of("addresses", "trusted");

        assertThat(refusal(trusting, DISTRICT, without("email_verified"))).isEqualTo("accepted");
        assertThat(refusal(trusting, DISTRICT, claims(Map.of("email_verified", false))))
                .isEqualTo("refused.email-unverified");
    }

    @Test
    void operatorsAreInTheirGroupAndNobodyElseIs() {
        assertThat(refusal(OPERATORS, claims(Map.of()))).isEqualTo("refused.no-operator");
        assertThat(refusal(OPERATORS, claims(Map.of("groups", List.of("plainview-operators")))))
                .isEqualTo("refused.no-operator");
        assertThat(refusal(OPERATORS, claims(Map.of("groups", List.of("staff", "plainview-operator")))))
                .isEqualTo("accepted");
        assertThat(refusal(
                        Map.of("groupsClaim", "roles", "operatorGroup", "ops"),
                        OPERATORS,
                        claims(Map.of("groups", List.of("ops")))))
                .as("the claim of another name")
                .isEqualTo("refused.no-operator");
    }

    @Test
    void whereAGroupIsNamedStaffMustBeInIt() {
        var grouped = Map.of("staffGroup", "plainview");

        assertThat(refusal(grouped, DISTRICT, claims(Map.of()))).isEqualTo("refused.no-staff");
        assertThat(refusal(grouped, DISTRICT, claims(Map.of("groups", "plainview"))))
                .isEqualTo("accepted");
        assertThat(refusal(grouped, DISTRICT, claims(Map.of("groups", "plainview", "district", "other"))))
                .as("the group alone is not enough")
                .isEqualTo("refused.other-district");
    }

    @Test
    void groupsThatTheTokenDoesNotListAreSaidToBeMissing() {
        var many = claims(Map.of("_claim_names", Map.of("groups", "src1")));

        assertThat(refusal(OPERATORS, many)).isEqualTo("refused.groups-elsewhere");
    }

    @Test
    void aPersonsTokenIsNoClients() {
        var sso = sso(Map.of());

        assertThat(sso.acceptClient(DISTRICT.orElseThrow(), claims(Map.of("aud", "plainview", "azp", "plainview-1"))))
                .isEmpty();
    }

    private static SignIn accept(Optional<DistrictRef> district, Map<String, Object> claims) {
        return sso(Map.of()).accept(district, claims);
    }

    private static String refusal(Optional<DistrictRef> district, Map<String, Object> claims) {
        return refusal(Map.of(), district, claims);
    }

    private static String refusal(
            Map<String, String> settings, Optional<DistrictRef> district, Map<String, Object> claims) {
        return switch (sso(settings).accept(district, claims)) {
            case SignIn.Refused refused -> refused.reason().key();
            case SignIn.Accepted accepted -> "accepted";
        };
    }

    private static SsoProvider sso(Map<String, String> more) {
        var settings = new HashMap<>(SETTINGS);
        settings.putAll(more);
        // To decide about claims that the server has proven, nobody needs to be asked.
        return new OidcSsoFactory().create(new FakePluginContext(settings, new ScriptedHttp().down()));
    }

    private static Map<String, Object> claims(Map<String, Object> more) {
        var claims = new HashMap<String, Object>(Map.of(
                "iss", ISSUER,
                "sub", "s-1",
                "email", "ana@cedarbluff.example",
                "email_verified", true,
                "name", "Ana Ortiz",
                "district", "cedar-bluff"));
        claims.putAll(more);
        return claims;
    }

    private static Map<String, Object> without(String name) {
        var claims = new HashMap<>(claims(Map.of()));
        claims.remove(name);
        return claims;
    }
}
