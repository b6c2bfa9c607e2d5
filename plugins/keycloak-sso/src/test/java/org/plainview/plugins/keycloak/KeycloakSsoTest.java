package org.plainview.plugins.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.spi.PluginHttp.Response;
import org.plainview.spi.SsoProvider;
import org.plainview.spi.SsoProvider.DistrictRef;
import org.plainview.spi.SsoProvider.Invitee;
import org.plainview.spi.SsoProvider.SignIn;
import org.plainview.spi.SsoUnavailable;
import org.plainview.testkit.FakePluginContext;
import org.plainview.testkit.ScriptedHttp;
import org.plainview.testkit.ScriptedHttp.Request;

/** Answers are those of Keycloak 26.7, taken from a running one. */
class KeycloakSsoTest {
    static final Map<String, String> SETTINGS = Map.of(
            "baseUrl", "https://id.example.org",
            "internalUrl", "http://keycloak:8080",
            "realm", "plainview",
            "clientId", "plainview",
            "clientSecret", "secret one",
            "adminClientId", "plainview-admin",
            "adminClientSecret", "secret two");
    private static final DistrictRef DISTRICT = new DistrictRef("id-1", "cedar-bluff", "Cedar Bluff");
    private static final Invitee ANA = new Invitee("ana@cedarbluff.example", "Ana", "Ortiz");
    private static final String ORGANIZATION =
            "[{\"id\":\"o-1\",\"name\":\"Cedar Bluff (cedar-bluff)\",\"alias\":\"cedar-bluff\",\"enabled\":true,\"domains\":[]}]";
    private static final String ADMIN = "/admin/realms/plainview";
    private static final String FIND_ORGANIZATION = ADMIN + "/organizations\\?q=alias%3Acedar-bluff";
    private static final String FIND_ACCOUNT = ADMIN + "/users\\?exact=true&email=ana%40cedarbluff.example";

    private ScriptedHttp http = new ScriptedHttp();
    private SsoProvider sso = sso();

    @BeforeEach
    void aKeycloakThatKnowsNobody() {
        http = new ScriptedHttp()
                .on(
                        "POST",
                        "/realms/plainview/protocol/openid-connect/token",
                        200,
                        "{\"access_token\":\"t1\",\"expires_in\":300}")
                .on("GET", FIND_ORGANIZATION, 200, "[]")
                .on("GET", FIND_ACCOUNT, 200, "[]")
                .on("GET", ADMIN + "/clients\\?q=.*", 200, "[]");
        sso = sso();
    }

    @Test
    void staffSignInInTheirOwnOrganization() {
        var registration = sso.registration(Optional.of(DISTRICT));

        assertThat(registration.scopes()).containsExactly("openid", "email", "profile", "organization:cedar-bluff");
        assertThat(registration.issuer()).isEqualTo("https://id.example.org/realms/plainview");
        assertThat(registration.authorizationUri()).startsWith("https://id.example.org/");
        assertThat(registration.tokenUri()).startsWith("http://keycloak:8080/");
        assertThat(http.requests()).isEmpty();
    }

    @Test
    void operatorsSignInWithoutOne() {
        assertThat(sso.registration(Optional.empty()).scopes()).containsExactly("openid", "email", "profile");
    }

    @Test
    void aMemberOfTheOrganizationIsAccepted() {
        assertThat(sso.accept(Optional.of(DISTRICT), claims(Map.of("organization", List.of("other", "cedar-bluff")))))
                .isEqualTo(new SignIn.Accepted("s-1", "ana@cedarbluff.example", "Ana Ortiz"));
        assertThat(sso.accept(
                        Optional.of(DISTRICT),
                        claims(Map.of("organization", Map.of("cedar-bluff", Map.of("id", "o-1"))))))
                .isInstanceOf(SignIn.Accepted.class);
    }

    @Test
    void aMemberOfAnotherOrganizationIsRefused() {
        var strangers = List.of(
                claims(Map.of("organization", List.of("other"))),
                claims(Map.of()),
                claims(Map.of("organization", List.of("cedar"))));

        assertThat(strangers)
                .allSatisfy(claims ->
                        assertThat(refusal(Optional.of(DISTRICT), claims)).isEqualTo("refused.other-organization"));
    }

    @Test
    void anAddressThatNobodyProvedIsRefused() {
        var claims = claims(Map.of("organization", List.of("cedar-bluff"), "email_verified", false));

        assertThat(refusal(Optional.of(DISTRICT), claims)).isEqualTo("refused.email-unverified");
    }

    @Test
    void operatorsHoldTheRealmRole() {
        http.on("GET", ADMIN + "/users/s-1/role-mappings/realm/composite", 200, "[{\"name\":\"plainview-operator\"}]");
        assertThat(sso.accept(Optional.empty(), claims(Map.of()))).isInstanceOf(SignIn.Accepted.class);

        http.on("GET", ADMIN + "/users/s-1/role-mappings/realm/composite", 200, "[{\"name\":\"offline_access\"}]");
        assertThat(refusal(Optional.empty(), claims(Map.of()))).isEqualTo("refused.no-operator");
    }

    @Test
    void anOrganizationIsMadeOnce() {
        http.on("POST", ADMIN + "/organizations", request -> {
            http.on("GET", FIND_ORGANIZATION, 200, ORGANIZATION);
            return new Response(201, Map.of(), "");
        });

        sso.districtCreated(DISTRICT);
        sso.districtCreated(DISTRICT);

        assertThat(posts("/organizations"))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.body()).contains("\"alias\":\"cedar-bluff\"", "Cedar Bluff (cedar-bluff)"));
    }

    @Test
    void anInvitedPersonGetsAnAccountAMembershipAndALetter() {
        http.on("GET", FIND_ORGANIZATION, 200, ORGANIZATION)
                .on("POST", ADMIN + "/users", request -> {
                    http.on("GET", FIND_ACCOUNT, 200, account("\"UPDATE_PASSWORD\",\"VERIFY_EMAIL\""));
                    return new Response(201, Map.of(), "");
                })
                .on("POST", ADMIN + "/organizations/o-1/members", 201, "")
                .on("PUT", ADMIN + "/users/u-1/execute-actions-email.*", 204, "");

        sso.invite(DISTRICT, ANA);

        assertThat(posts("/members"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).isEqualTo("\"u-1\""));
        assertThat(http.requests())
                .anyMatch(request -> request.method().equals("PUT")
                        && String.valueOf(request.body()).contains("UPDATE_PASSWORD"));
    }

    @Test
    void someoneWhoCanSignInAlreadyIsOnlyMadeAMember() {
        http.on("GET", FIND_ORGANIZATION, 200, ORGANIZATION)
                .on("GET", FIND_ACCOUNT, 200, account(""))
                .on("POST", ADMIN + "/organizations/o-1/members", 409, "{}");

        sso.invite(DISTRICT, ANA);

        assertThat(http.requests()).noneMatch(request -> request.method().equals("PUT"));
    }

    @Test
    void aLetterThatCannotBeSentIsTriedAgainLater() {
        http.on("GET", FIND_ORGANIZATION, 200, ORGANIZATION)
                .on("GET", FIND_ACCOUNT, 200, account("\"UPDATE_PASSWORD\""))
                .on("POST", ADMIN + "/organizations/o-1/members", 409, "{}")
                .on("PUT", ADMIN + "/users/u-1/execute-actions-email.*", 500, "{\"errorMessage\":\"Failed to send\"}");

        assertThatExceptionOfType(SsoUnavailable.class)
                .isThrownBy(() -> sso.invite(DISTRICT, ANA))
                .withMessageNotContaining("ana@");
    }

    @Test
    void aTokenThatRanOutIsReplaced() {
        http.on("GET", FIND_ORGANIZATION, 200, ORGANIZATION);
        sso.districtCreated(DISTRICT);
        http.on("POST", "/realms/plainview/protocol/openid-connect/token", 200, "{\"access_token\":\"t2\"}")
                .on(
                        "GET",
                        FIND_ORGANIZATION,
                        request -> String.valueOf(request.headers().get("authorization"))
                                        .endsWith("t2")
                                ? new Response(200, Map.of(), ORGANIZATION)
                                : new Response(401, Map.of(), "{}"));

        sso.districtCreated(DISTRICT);

        assertThat(posts("/token")).hasSize(2);
    }

    @Test
    void aServiceAccountWithoutItsRolesIsSaidPlainly() {
        http.on("GET", FIND_ORGANIZATION, 403, "{\"error\":\"HTTP 403 Forbidden\"}");

        assertThatExceptionOfType(SsoUnavailable.class)
                .isThrownBy(() -> sso.districtCreated(DISTRICT))
                .withMessage("Keycloak answered 403 for /organizations");
    }

    @Test
    void theClientsOfADistrictGoWithIt() {
        http.on(
                        "GET",
                        ADMIN + "/clients\\?q=plainview.district%3Aid-1",
                        200,
                        "[{\"id\":\"k-1\",\"attributes\":{\"plainview.district\":\"id-1\"}},{\"id\":\"k-2\",\"attributes\":{\"plainview.district\":\"id-12\"}}]")
                .on("DELETE", ADMIN + "/clients/.*", 204, "");

        sso.districtRemoved(DISTRICT);

        assertThat(deleted()).containsExactly("/clients/k-1");
    }

    @Test
    void removingADistrictRemovesItsOrganizationIfThereIsOne() {
        sso.districtRemoved(DISTRICT);
        assertThat(http.requests()).noneMatch(request -> request.method().equals("DELETE"));

        http.on("GET", FIND_ORGANIZATION, 200, ORGANIZATION).on("DELETE", ADMIN + "/organizations/o-1", 204, "");
        sso.districtRemoved(DISTRICT);
        assertThat(http.requests()).anyMatch(request -> request.method().equals("DELETE"));
    }

    @Test
    void aClientOfADistrictGetsTokensThatNameIt() {
        http.on("POST", ADMIN + "/clients", 201, "")
                .on("GET", ADMIN + "/clients\\?clientId=pv-1", 200, "[{\"id\":\"k-1\",\"clientId\":\"pv-1\"}]")
                .on("GET", ADMIN + "/clients/k-1/client-secret", 200, "{\"type\":\"secret\",\"value\":\"s\"}");

        var made = sso.clientAdded(DISTRICT, "pv-1", "Nightly sync");

        assertThat(made.clientSecret()).isEqualTo("s");
        assertThat(made.tokenUri())
                .as("as software outside reaches it")
                .isEqualTo("https://id.example.org/realms/plainview/protocol/openid-connect/token");
        assertThat(made.toString()).doesNotContain("\"s\"", "=s");
        assertThat(posts("/clients"))
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains(
                                "\"serviceAccountsEnabled\":true",
                                "\"standardFlowEnabled\":false",
                                "\"directAccessGrantsEnabled\":false",
                                "\"fullScopeAllowed\":false",
                                "\"plainview-api\"",
                                "\"id-1\""));
    }

    @Test
    void aTokenOfAnotherDistrictOrForAnotherAudienceIsNobodys() {
        var claims = Map.<String, Object>of(
                "aud", List.of("plainview-api", "account"), "plainview_district", "id-1", "azp", "pv-1");

        assertThat(sso.acceptClient(DISTRICT, claims)).contains("pv-1");
        assertThat(sso.acceptClient(DISTRICT, with(claims, "aud", "plainview-api")))
                .contains("pv-1");
        assertThat(sso.acceptClient(DISTRICT, with(claims, "plainview_district", "id-2")))
                .isEmpty();
        assertThat(sso.acceptClient(DISTRICT, with(claims, "aud", "plainview"))).isEmpty();
        assertThat(sso.acceptClient(DISTRICT, with(claims, "aud", List.of("account"))))
                .isEmpty();
        assertThat(sso.acceptClient(DISTRICT, claims(Map.of("aud", "plainview"))))
                .as("a person's")
                .isEmpty();
        assertThat(sso.acceptClient(DISTRICT, Map.of())).isEmpty();
    }

    private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        var changed = new HashMap<>(claims);
        changed.put(name, value);
        return changed;
    }

    @Test
    void aClientThatIsGoneAlreadyIsLeftAlone() {
        http.on("GET", ADMIN + "/clients\\?clientId=pv-1", 200, "[]");
        sso.clientRemoved(DISTRICT, "pv-1");
        assertThat(deleted()).isEmpty();

        http.on("GET", ADMIN + "/clients\\?clientId=pv-1", 200, "[{\"id\":\"k-1\",\"clientId\":\"pv-1\"}]")
                .on("DELETE", ADMIN + "/clients/k-1", 204, "");
        sso.clientRemoved(DISTRICT, "pv-1");
        assertThat(deleted()).containsExactly("/clients/k-1");
    }

    @Test
    void whoLeftIsNoMemberAnyMoreAndSignedOut() {
        knows("u-1", ORGANIZATION);

        sso.memberRemoved(DISTRICT, ANA.email(), Optional.of("u-1"));

        assertThat(deleted()).containsExactly("/organizations/o-1/members/u-1", "/sessions/k-1");
    }

    @Test
    void whoNeverSignedInIsFoundByTheAddress() {
        knows("u-1", ORGANIZATION);
        http.on("GET", FIND_ACCOUNT, 200, account("\"UPDATE_PASSWORD\""));

        sso.memberRemoved(DISTRICT, ANA.email(), Optional.empty());

        assertThat(deleted()).contains("/organizations/o-1/members/u-1");
    }

    @Test
    void anInvitationThatIsOpenIsWithdrawn() {
        http.on("GET", FIND_ORGANIZATION, 200, ORGANIZATION)
                .on(
                        "GET",
                        ADMIN + "/organizations/o-1/invitations\\?email=ana%40cedarbluff.example",
                        200,
                        "[{\"id\":\"i-1\",\"email\":\"Ana@cedarbluff.example\",\"status\":\"PENDING\"},{\"id\":\"i-2\",\"email\":\"diana@cedarbluff.example\",\"status\":\"PENDING\"}]")
                .on("DELETE", ADMIN + "/organizations/o-1/invitations/.*", 204, "");

        sso.memberRemoved(DISTRICT, ANA.email(), Optional.empty());

        assertThat(deleted()).containsExactly("/organizations/o-1/invitations/i-1");
    }

    @Test
    void whatSomeoneIsInAnotherDistrictStays() {
        knows("u-1", "[{\"id\":\"o-1\",\"alias\":\"cedar-bluff\"},{\"id\":\"o-2\",\"alias\":\"juniper-flats\"}]");

        sso.memberRemoved(DISTRICT, ANA.email(), Optional.of("u-1"));

        assertThat(deleted()).as("no session ends").containsExactly("/organizations/o-1/members/u-1");
    }

    @Test
    void anAccountThatWouldGoWithItsMembershipStaysForTheOtherDistrict() {
        knows("u-1", "[{\"id\":\"o-1\",\"alias\":\"cedar-bluff\"},{\"id\":\"o-2\",\"alias\":\"juniper-flats\"}]");
        http.on(
                "GET",
                ADMIN + "/organizations/o-1/members/u-1",
                200,
                "{\"id\":\"u-1\",\"email\":\"ana@cedarbluff.example\",\"membershipType\":\"MANAGED\"}");

        sso.memberRemoved(DISTRICT, ANA.email(), Optional.of("u-1"));

        assertThat(deleted()).isEmpty();
    }

    @Test
    void whoIsGoneAlreadyIsLeftAlone() {
        sso.memberRemoved(DISTRICT, ANA.email(), Optional.of("u-1"));
        http.on("GET", FIND_ORGANIZATION, 200, ORGANIZATION)
                .on("GET", ADMIN + "/(users|organizations)/.*", 404, "{\"error\":\"HTTP 404 Not Found\"}")
                .on("DELETE", ADMIN + "/organizations/o-1/members/u-1", 404, "{}");
        sso.memberRemoved(DISTRICT, ANA.email(), Optional.of("u-1"));
        sso.memberRemoved(DISTRICT, ANA.email(), Optional.empty());

        assertThat(deleted()).containsExactly("/organizations/o-1/members/u-1");
    }

    /** An account in these organizations that is signed in here and, with another session, elsewhere. */
    private void knows(String account, String organizations) {
        http.on("GET", FIND_ORGANIZATION, 200, ORGANIZATION)
                .on("GET", ADMIN + "/organizations/o-1/invitations.*", 404, "{\"error\":\"HTTP 404 Not Found\"}")
                .on("GET", ADMIN + "/organizations/members/" + account + "/organizations", 200, organizations)
                .on(
                        "GET",
                        ADMIN + "/organizations/o-1/members/" + account,
                        200,
                        "{\"id\":\"u-1\",\"email\":\"ana@cedarbluff.example\",\"membershipType\":\"UNMANAGED\"}")
                .on("DELETE", ADMIN + "/organizations/o-1/members/" + account, 204, "")
                .on(
                        "GET",
                        ADMIN + "/users/" + account + "/sessions",
                        200,
                        "[{\"id\":\"k-1\",\"clients\":{\"c-1\":\"plainview\"}},{\"id\":\"k-2\",\"clients\":{\"c-2\":\"account-console\"}}]")
                .on("DELETE", ADMIN + "/sessions/.*", 204, "");
    }

    private List<String> deleted() {
        return http.requests().stream()
                .filter(request -> request.method().equals("DELETE"))
                .map(request -> request.uri().getPath().substring(ADMIN.length()))
                .toList();
    }

    private SsoProvider sso() {
        return new KeycloakSsoFactory().create(new FakePluginContext(SETTINGS, http));
    }

    private String refusal(Optional<DistrictRef> district, Map<String, Object> claims) {
        return switch (sso.accept(district, claims)) {
            case SignIn.Refused refused -> refused.reason().key();
            case SignIn.Accepted accepted -> "accepted";
        };
    }

    private List<Request> posts(String pathEnd) {
        return http.requests().stream()
                .filter(request -> request.method().equals("POST")
                        && request.uri().getPath().endsWith(pathEnd))
                .toList();
    }

    private static String account(String openActions) {
        return "[{\"id\":\"u-1\",\"email\":\"ana@cedarbluff.example\",\"emailVerified\":false,\"requiredActions\":["
                + openActions + "]}]";
    }

    private static Map<String, Object> claims(Map<String, Object> more) {
        var claims = new HashMap<String, Object>(
                Map.of("sub", "s-1", "email", "ana@cedarbluff.example", "email_verified", true, "name", "Ana Ortiz"));
        claims.putAll(more);
        return claims;
    }
}
