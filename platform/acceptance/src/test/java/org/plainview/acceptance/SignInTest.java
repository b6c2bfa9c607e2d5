package org.plainview.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plainview.local.LocalPlatform;
import org.plainview.server.history.History;
import org.plainview.server.identity.Team;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.tenancy.Districts;
import tools.jackson.databind.json.JsonMapper;

/** Staff sign in through Keycloak, each into their own district and nowhere else. */
@ExtendWith(Platform.class)
class SignInTest {
    @Test
    void everyRoleComesIntoItsOwnDistrict(LocalPlatform platform, Browser browser) {
        for (var person : platform.signIns()) {
            try (var visitor = browser.desktop()) {
                visitor.signIn(person);

                var session = visitor.session();
                assertThat(session.get("operator").asBoolean()).isEqualTo(person.operator());
                if (person.role() != null) {
                    assertThat(session.get("district").get("slug").asString()).isEqualTo(person.slug());
                    assertThat(session.get("member").get("role").asString())
                            .isEqualToIgnoringCase(person.role().name());
                }
            }
        }
    }

    @Test
    void aValidAccountOfAnotherDistrictIsRefusedAndRemembered(LocalPlatform platform, Browser browser) {
        var stranger = Accounts.of(platform, "juniper-flats", "steward");
        try (var visitor = browser.desktop()) {
            visitor.open("/login/cedar-bluff");
            visitor.signInAtKeycloak(stranger.email(), stranger.password());

            assertThat(visitor.page()).not().hasURL(Pattern.compile(".*/realms/.*"));
            assertThat(visitor.page()).not().hasURL(Pattern.compile(".*/console/.*"));
            assertThat(visitor.text()).contains("Cedar Bluff");
            assertThat(visitor.session().get("member").isNull()).isTrue();
            visitor.assertAccessible();
        }

        var district = platform.bean(Districts.class).bySlug("cedar-bluff").orElseThrow();
        var refusals = DistrictScope.call(
                district.id(), () -> platform.bean(History.class).list(History.Wanted.all(), Optional.empty(), 50));
        assertThat(refusals).anySatisfy(change -> assertThat(change.action()).isEqualTo("refused-sign-in"));
    }

    @Test
    void whoIsRemovedFromTheTeamIsOutAtOnceHereAndAtKeycloak(LocalPlatform platform, Browser browser) throws Exception {
        var email = "leaving@cedar-bluff.example.org";
        var password = "a phrase that soon opens nothing";
        var identitySide = IdentitySide.of(platform);
        var district = platform.bean(Districts.class).bySlug("cedar-bluff").orElseThrow();
        DistrictScope.run(
                district.id(),
                () -> platform.bean(History.class)
                        .as("test", () -> platform.bean(Team.class).invite(email, "Lee Leaving", Role.STEWARD)));
        Eventually.holds(
                "Keycloak knows the steward",
                () -> identitySide.members("cedar-bluff").contains(email));
        identitySide.finish(email, password);
        try (var admin = browser.desktop();
                var steward = browser.desktop()) {
            steward.open("/login/cedar-bluff");
            steward.signInAtKeycloak(email, password);
            steward.page().waitForURL(Pattern.compile(".*/console/cedar-bluff.*"));
            assertThat(identitySide.sessions(email)).isEqualTo(1);

            admin.signIn(Accounts.of(platform, "cedar-bluff", "admin"));
            admin.open("/console/cedar-bluff/team");
            admin.button("Remove Lee Leaving").click();
            admin.page()
                    .getByRole(AriaRole.ALERTDIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove Lee Leaving"))
                    .click();
            assertThat(admin.button("Remove Lee Leaving")).hasCount(0);

            steward.link("History").click();
            assertThat(steward.page().getByText("Your session ended").first()).isVisible();
        }
        Eventually.holds(
                "Keycloak forgot the membership",
                () -> !identitySide.members("cedar-bluff").contains(email));
        Eventually.holds("the session at Keycloak ended", () -> identitySide.sessions(email) == 0);
        try (var again = browser.desktop()) {
            again.open("/login/cedar-bluff");
            again.signInAtKeycloak(email, password);

            assertThat(again.page().getByText("Your account").first()).isVisible();
            assertThat(again.page()).not().hasURL(Pattern.compile(".*/console/.*"));
            assertThat(again.session().get("member").isNull()).isTrue();
        }
    }

    @Test
    void softwareFetchesItsTokensAtKeycloakForItsOwnDistrictOnly(LocalPlatform platform, Browser browser)
            throws Exception {
        try (var admin = browser.desktop();
                var http = HttpClient.newHttpClient()) {
            admin.signIn(Accounts.of(platform, "cedar-bluff", "admin"));
            admin.open("/console/cedar-bluff/tokens");
            admin.field("Name").fill("Nightly sync");
            admin.page().getByLabel(Pattern.compile("^An OAuth client")).check();
            admin.button("Make token").click();
            var address = made(admin, "Address for tokens");
            var client = made(admin, "Client id");
            var secret = made(admin, "Client secret");
            admin.assertAccessible();
            admin.screenshot("console-oauth-client");

            var answer = fetch(http, address, client, secret);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var token = JsonMapper.shared()
                    .readTree(answer.body())
                    .get("access_token")
                    .asString();
            assertThat(elements(http, platform, "cedar-bluff", token).statusCode())
                    .isEqualTo(200);
            assertThat(elements(http, platform, "juniper-flats", token).statusCode())
                    .isEqualTo(401);

            admin.button("Revoke Nightly sync").click();
            admin.page()
                    .getByRole(AriaRole.ALERTDIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Revoke Nightly sync"))
                    .click();
            assertThat(admin.button("Revoke Nightly sync")).hasCount(0);
            assertThat(elements(http, platform, "cedar-bluff", token).statusCode())
                    .as("a token that has not run out")
                    .isEqualTo(401);
            Eventually.holds(
                    "Keycloak forgot the client",
                    () -> fetch(http, address, client, secret).statusCode() == 401);
        }
    }

    private static String made(Visitor admin, String label) {
        return admin.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label))
                .inputValue();
    }

    private static HttpResponse<String> fetch(HttpClient http, String address, String client, String secret)
            throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_id=" + client
                                + "&client_secret=" + URLEncoder.encode(secret, StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> elements(HttpClient http, LocalPlatform platform, String slug, String token)
            throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(platform.url() + "/api/districts/" + slug + "/record/elements"))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "application/json")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void signingOutEndsTheSessionHereAndAtKeycloak(LocalPlatform platform, Browser browser) {
        try (var visitor = browser.desktop()) {
            visitor.signIn(Accounts.of(platform, "cedar-bluff", "steward"));

            visitor.button("Sign out").click();

            assertThat(visitor.page()).not().hasURL(Pattern.compile(".*/console/.*"));
            assertThat(visitor.session().get("member").isNull()).isTrue();
            visitor.open("/login/cedar-bluff");
            assertThat(visitor.page()).hasURL(Pattern.compile(".*/realms/plainview/.*"));
            assertThat(visitor.page().locator("#kc-login")).isVisible();
        }
    }
}
