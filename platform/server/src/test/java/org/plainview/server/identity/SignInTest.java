package org.plainview.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.server.history.Change;
import org.plainview.server.history.History;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.FakeIdentitySide.Person;
import org.plainview.server.testing.ServerTest;

class SignInTest extends ServerTest {
    private District district;

    @BeforeEach
    void aDistrict() {
        district = newDistrict("Sign-in District");
    }

    @AfterEach
    void theIdentitySideIsUp() {
        identitySide.down(false);
    }

    @Test
    void aMemberSignsInAndTheSessionSaysWhoTheyAre() {
        var browser = signIn(district, Role.STEWARD);

        var session = browser.session();

        assertThat(session.at("/member/role").asString()).isEqualTo("STEWARD");
        assertThat(session.at("/district/slug").asString()).isEqualTo(district.slug());
        assertThat(session.at("/permissions").valueStream().map(Object::toString))
                .contains("\"EDIT_RECORD\"")
                .doesNotContain("\"MANAGE_TEAM\"", "\"OPERATE\"");
        assertThat(session.toString()).doesNotContain("id_token", "subject-of");
    }

    @Test
    void signedOutTheSessionIsEmptyAndTheApiIsShut() {
        var browser = new Browser(port);

        assertThat(browser.session().get("member").isNull()).isTrue();
        assertThat(browser.api("GET", "/api/districts/" + district.slug() + "/team")
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.cookie("plainview-session")).isEmpty();
    }

    @Test
    void theSignInRequestCarriesStateNonceAndProofKey() {
        var location = new Browser(port)
                .get("/login/" + district.slug())
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(location)
                .contains("state=", "nonce=", "code_challenge=", "code_challenge_method=S256", "kc_idp_hint=test")
                .contains("organization:" + district.slug())
                .contains("redirect_uri=http://localhost:8080/login/oauth2/code/" + district.slug());
    }

    @Test
    void aValidAccountOfAnotherOrganizationIsRefusedAndTheHistorySaysSo() {
        var other = newDistrict("Other District");
        identitySide.join(other.slug(), "someone@other.example.org");
        identitySide.sits(new Person("someone", "someone@other.example.org", "Some One", false));
        var browser = new Browser(port);

        var page = browser.visit("/login/" + district.slug());

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Your account does not belong to Sign-in District.");
        assertThat(browser.session().get("member").isNull()).isTrue();
        assertThat(changes())
                .filteredOn(change -> change.action().equals("refused-sign-in"))
                .singleElement()
                .satisfies(change -> assertThat(change.toString()).doesNotContain("Some One", "someone"));
    }

    @Test
    void anAccountOfTheOrganizationThatIsNoMemberIsRefusedToo() {
        identitySide.join(district.slug(), "new@example.org");
        identitySide.sits(new Person("new", "new@example.org", "New", false));

        var page = new Browser(port).visit("/login/" + district.slug());

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("You are not on the team yet");
        assertThat(changes()).extracting(Change::action).contains("refused-sign-in");
    }

    @Test
    void anAccountThatTookOverAMembersAddressDoesNotBecomeThatMember() {
        var email = "clerk-" + UUID.randomUUID() + "@example.org";
        DistrictScope.run(district.id(), () -> history.as("test", () -> team.invite(email, "Clerk", Role.ADMIN)));
        identitySide.join(district.slug(), email);
        identitySide.sits(new Person("first", email, "Clerk", false));
        assertThat(new Browser(port).visit("/login/" + district.slug()).statusCode())
                .isNotEqualTo(403);

        identitySide.sits(new Person("second", email, "Clerk", false));

        assertThat(new Browser(port).visit("/login/" + district.slug()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whereTheIdentitySideIsDownPeopleLearnItAndSessionsGoOn() {
        var signedIn = signIn(district, Role.VIEWER);
        identitySide.down(true);
        // What the identity side said last is believed for a moment.
        eventually(() -> new Browser(port).get("/login/" + district.slug()).statusCode() == 503);

        var page = new Browser(port).get("/login/" + district.slug());

        assertThat(page.body()).contains("Sign-in is not available right now");
        assertThat(signedIn.api("GET", "/api/districts/" + district.slug() + "/team")
                        .statusCode())
                .isEqualTo(200);
        identitySide.down(false);
        eventually(() -> new Browser(port).get("/login/" + district.slug()).statusCode() == 302);
    }

    @Test
    void anUnknownDistrictHasNoSignIn() {
        assertThat(new Browser(port).get("/login/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void theSessionIdChangesAtSignIn() {
        identitySide.join(district.slug(), "x@example.org");
        DistrictScope.run(
                district.id(), () -> history.as("test", () -> team.invite("x@example.org", "X", Role.VIEWER)));
        identitySide.sits(new Person("x-" + district.slug(), "x@example.org", "X", false));
        var browser = new Browser(port);
        browser.get("/login/" + district.slug());
        var before = browser.cookie("plainview-session").orElseThrow();

        browser.visit("/login/" + district.slug());

        assertThat(browser.cookie("plainview-session").orElseThrow()).isNotEqualTo(before);
    }

    @Test
    void theSessionCookieIsOutOfReachOfScripts() {
        var cookies =
                new Browser(port).get("/login/" + district.slug()).headers().allValues("Set-Cookie");

        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("plainview-session="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.org/", "//evil.example.org", "/\\evil.example.org", "/console/%2e%2e/evil",
                        "/console/../evil",
                "/d/somewhere", "javascript:alert(1)", "/console/other-district/record", "/operator",
                        "/console\r\nSet-Cookie: a=b"
            })
    void aSignInNeverEndsElsewhere(String wanted) {
        var landing = landingOf(wanted);

        assertThat(landing).isEqualTo("/console/" + district.slug());
    }

    @Test
    void aSignInEndsWherePeopleWantedToGo() {
        var wanted = "/console/" + district.slug() + "/record/elements?q=bus";

        assertThat(landingOf(wanted)).isEqualTo(wanted);
    }

    @Test
    void anOperatorIsNoMemberAndAMemberNoOperator() {
        var operator = signInOperator();
        var member = signIn(district, Role.ADMIN);

        assertThat(operator.session().get("operator").asBoolean()).isTrue();
        assertThat(operator.session().get("district").isNull()).isTrue();
        assertThat(operator.api("GET", "/api/districts/" + district.slug() + "/team")
                        .statusCode())
                .isEqualTo(404);
        assertThat(member.session().get("operator").asBoolean()).isFalse();
    }

    @Test
    void signOutEndsTheSessionHereAndAtTheIdentitySide() {
        var browser = signIn(district, Role.ADMIN);
        var csrf = browser.session().get("csrf");

        var response =
                browser.postForm("/logout", Map.of("_csrf", csrf.get("token").asString()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Refresh").orElseThrow())
                .startsWith("0; url=")
                .contains("/logout?id_token_hint=", "client_id=plainview", "post_logout_redirect_uri=");
        assertThat(browser.session().get("member").isNull()).isTrue();
    }

    @Test
    void withoutItsTokenNothingIsChangedAndNoOneIsSignedOut() {
        var browser = signIn(district, Role.ADMIN);

        assertThat(browser.postForm("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.postForm("/api/districts/" + district.slug() + "/team", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.session().get("member").isNull()).isFalse();
    }

    @Test
    void aResponseThatNobodyAskedForSignsNobodyIn() {
        var page = new Browser(port).get("/login/oauth2/code/" + district.slug() + "?code=stolen&state=guessed");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("The sign-in could not be finished");
    }

    @Test
    void pagesForStaffLoadNothingFromElsewhere() {
        var policy = new Browser(port)
                .get("/api/session")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();

        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*");
    }

    private String landingOf(String wanted) {
        var email = "r-" + UUID.randomUUID() + "@example.org";
        DistrictScope.run(district.id(), () -> history.as("test", () -> team.invite(email, "R", Role.VIEWER)));
        identitySide.join(district.slug(), email);
        identitySide.sits(new Person("subject-of-" + email, email, "R", false));
        var browser = new Browser(port);
        var atIdentitySide = browser.get("/login/" + district.slug() + "?return="
                        + java.net.URLEncoder.encode(wanted, java.nio.charset.StandardCharsets.UTF_8))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var back = browser.get(atIdentitySide).headers().firstValue("Location").orElseThrow();
        return browser.get(back)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^http://localhost:\\d+", "");
    }

    private List<Change> changes() {
        return DistrictScope.call(district.id(), () -> history.list(History.Wanted.all(), Optional.empty(), 100));
    }
}
