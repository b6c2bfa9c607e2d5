package org.plainview.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plainview.local.LocalPlatform;
import org.plainview.server.history.History;
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
