package org.plainview.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.FakeIdentitySide.Person;
import org.plainview.server.testing.ServerTest;

/** What someone tries who holds an answer of the identity side that is not theirs, or a token that is not for this sign-in. */
class SignInAttacksTest extends ServerTest {
    private District district;

    @BeforeEach
    void aMemberSits() {
        district = newDistrict("Attacked District");
        var email = "a-" + UUID.randomUUID() + "@example.org";
        DistrictScope.run(district.id(), () -> history.as("test", () -> team.invite(email, "A", Role.ADMIN)));
        identitySide.join(district.slug(), email);
        identitySide.sits(new Person("subject-of-" + email, email, "A", false));
    }

    @AfterEach
    void theIdentitySideIsHonest() {
        identitySide.forges(Map.of());
    }

    @Test
    void anAnswerIsGoodOnce() {
        var browser = new Browser(port);
        var answer = answer(browser);
        assertThat(browser.get(answer).statusCode()).isEqualTo(302);

        assertThat(browser.get(answer).statusCode()).isEqualTo(400);
        assertThat(isSignedIn(browser)).as("whoever was signed in already").isTrue();
    }

    @Test
    void anAnswerIsGoodInTheBrowserThatAskedForIt() {
        var answer = answer(new Browser(port));
        var idle = new Browser(port);
        var busy = new Browser(port);
        busy.get("/login/" + district.slug());

        for (var victim : List.of(idle, busy)) {
            assertThat(victim.get(answer).statusCode()).isEqualTo(400);
            assertThat(isSignedIn(victim)).isFalse();
        }
    }

    @Test
    void aCodeOfAnotherSignInIsWorthNothing() {
        var stolen = answer(new Browser(port)).replaceAll(".*[?&]code=([^&]+).*", "$1");
        var browser = new Browser(port);

        var page = browser.get(answer(browser).replaceAll("([?&]code=)[^&]+", "$1" + stolen));

        assertThat(page.statusCode()).isIn(400, 503);
        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void anAnswerTakenToAnotherDistrictsAddressOpensNothingThere() {
        var other = newDistrict("Other District");
        var browser = new Browser(port);

        browser.get(answer(browser).replace("/code/" + district.slug(), "/code/" + other.slug()));

        assertThat(browser.api("GET", "/api/districts/" + other.slug() + "/team")
                        .statusCode())
                .isIn(401, 404);
        assertThat(browser.session().at("/district/slug").asString("")).isNotEqualTo(other.slug());
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                Arguments.of("of another sign-in", Map.of("nonce", "guessed")),
                Arguments.of("of another issuer", Map.of("iss", "https://evil.example.org")),
                Arguments.of("for another client", Map.of("aud", List.of("someone-else"))),
                Arguments.of("for several, and not issued to this one", Map.of("aud", List.of("plainview", "other"))),
                Arguments.of("issued to another client", Map.of("aud", List.of("plainview", "other"), "azp", "other")),
                Arguments.of(
                        "that ran out", Map.of("exp", Date.from(Instant.now().minusSeconds(600)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void aTokenThatIsNotForThisSignInSignsNobodyIn(String what, Map<String, Object> claims) {
        identitySide.forges(claims);
        var browser = new Browser(port);

        var page = browser.get(answer(browser));

        assertThat(page.statusCode()).as(what).isIn(400, 503);
        assertThat(isSignedIn(browser)).as(what).isFalse();
    }

    private static boolean isSignedIn(Browser browser) {
        return !browser.session().get("member").isNull();
    }

    /** Where the identity side sends the browser back to, which has not gone there yet. */
    private String answer(Browser browser) {
        var question = browser.get("/login/" + district.slug())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        // The address of the platform in the tests' settings is not the port at which this server listens.
        return browser.get(question)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^http://localhost:\\d+", "");
    }
}
