package org.plainview.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plainview.local.LocalPlatform;

/** Somebody of a district that nobody knows yet signs it up, proves the address by mail, and comes into an empty console. */
@ExtendWith(Platform.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignUpTest {
    private static final String EMAIL = "pat.rivera@willow-creek.example.org";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    @Order(1)
    void aDistrictIsFoundByItsName(Browser browser) {
        try (var person = browser.phoneWithoutScripts()) {
            person.open("/signup");
            person.field("Name of your district").fill("Abilene");
            person.button("Find").click();

            person.page()
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(Pattern.compile("abilene", Pattern.CASE_INSENSITIVE)))
                    .first()
                    .click();

            assertThat(person.field("Name of the district"))
                    .hasValue(Pattern.compile(".*abilene.*", Pattern.CASE_INSENSITIVE));
            assertThat(person.field("State or territory")).hasValue("TX");
        }
    }

    @Test
    @Order(2)
    void badInputIsSaidFieldByField(Browser browser) {
        try (var person = browser.phone()) {
            person.open("/signup/new");
            person.assertAccessible();
            person.field("Your e-mail address at the district").fill("not an address");
            person.field("NCES district id, if you know it").fill("12");
            person.button("Send the link").click();

            assertThat(person.page().getByText("Enter the name of the district").first())
                    .isVisible();
            assertThat(person.page()
                            .getByText("Enter the 7 digits of the NCES id, or leave it empty")
                            .first())
                    .isVisible();
            assertThat(person.page()
                            .getByText("Enter an e-mail address, such as name@example-isd.org")
                            .first())
                    .isVisible();
            person.assertAccessible();
            person.screenshot("signup-problems");
        }
    }

    @Test
    @Order(3)
    void aDistrictSignsUpAndItsFirstAdminSignsIn(LocalPlatform platform, Browser browser) throws InterruptedException {
        try (var person = browser.desktop()) {
            person.open("/signup/new");
            person.field("Name of the district").fill("Willow Creek Unified School District");
            person.field("State or territory").selectOption(new SelectOption().setValue("WI"));
            person.field("Web address of the district").fill("www.willow-creek.example.org");
            person.field("Name in your address here").fill("willow-creek");
            person.field("Your name").fill("Pat Rivera");
            person.field("Your office").fill("Technology");
            person.field("Your e-mail address at the district").fill(EMAIL);
            person.button("Send the link").click();
            assertThat(person.heading("Open the link in your mail")).isVisible();

            var link = platform
                    .mail()
                    .await(
                            EMAIL,
                            mail -> mail.links().stream().anyMatch(each -> each.contains("/signup/confirm/")),
                            PATIENCE)
                    .links()
                    .stream()
                    .filter(each -> each.contains("/signup/confirm/"))
                    .findFirst()
                    .orElseThrow();
            person.open(link);
            person.assertAccessible();
            person.button("Set it up").click();
            assertThat(person.page()).hasURL(Pattern.compile(".*/signup/status/.*"));

            var invitation = platform
                    .mail()
                    .await(
                            EMAIL,
                            mail -> mail.links().stream().anyMatch(each -> each.contains("/realms/plainview/")),
                            PATIENCE)
                    .links()
                    .stream()
                    .filter(each -> each.contains("/realms/plainview/"))
                    .findFirst()
                    .orElseThrow();
            person.open(invitation);
            choosePassword(person, "a long and private phrase");
            person.open("/login/willow-creek");
            if (person.page().url().contains("/realms/")) {
                person.signInAtKeycloak(EMAIL, "a long and private phrase");
            }
            person.page().waitForURL(Pattern.compile(".*/console/willow-creek.*"));
            assertThat(person.session().get("member").get("role").asString()).isEqualTo("ADMIN");
            person.screenshot("console-first-day");

            try (var again = browser.desktop()) {
                again.page().navigate(link);
                assertThat(again.heading("This link has been used")).isVisible();
            }
        }
    }

    @Test
    @Order(4)
    void theSameDistrictTwiceIsSaidClearly(Browser browser) {
        try (var person = browser.desktop()) {
            person.open("/signup/new");
            person.field("Name of the district").fill("Another Willow Creek District");
            person.field("State or territory").selectOption(new SelectOption().setValue("WI"));
            person.field("Web address of the district").fill("www.other-creek.example.org");
            person.field("Name in your address here").fill("willow-creek");
            person.field("Your name").fill("Lee Quinn");
            person.field("Your office").fill("Records");
            person.field("Your e-mail address at the district").fill("lee.quinn@other-creek.example.org");
            person.button("Send the link").click();

            assertThat(person.page()
                            .getByText("Another district has this name in its address. Choose another.")
                            .first())
                    .isVisible();
        }
    }

    /** Keycloak's pages: an answer to the mail, a new password, and the word that it is done. */
    private static void choosePassword(Visitor person, String password) {
        var proceed = person.page()
                .locator("a[href*='action-token']")
                .or(person.page().locator("#password-new"))
                .first();
        proceed.waitFor();
        if (person.page().locator("#password-new").count() == 0) {
            proceed.click();
        }
        person.page().locator("#password-new").fill(password);
        person.page().locator("#password-confirm").fill(password);
        person.page().locator("input[type=submit], button[type=submit]").first().click();
        person.page().waitForLoadState();
    }
}
