package org.plainview.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
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
                district.id(),
                () -> platform.bean(History.class).list(Optional.empty(), Optional.empty(), Optional.empty(), 50));
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
