package org.plainview.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.local.LocalPlatform;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.tenancy.Districts;

/** Somebody of a district that nobody knows yet signs it up, proves the address by mail, and comes into an empty console. */
@ExtendWith(Platform.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignUpTest {
    private static final String EMAIL = "pat.rivera@willow-creek.example.org";
    private static final String OTHER_EMAIL = "lee.quinn@other-creek.example.org";
    private static final Answers WILLOW_CREEK = new Answers(Map.of(
            "name", "Willow Creek Unified School District",
            "state", "WI",
            "ncesId", "5599990",
            "website", "www.willow-creek.example.org",
            "slug", "willow-creek",
            "person", "Pat Rivera",
            "office", "Technology",
            "email", EMAIL));
    private static final String PASSWORD = "a long and private phrase";
    private static final Answers OTHER_CREEK = new Answers(Map.of(
            "name", "Other Creek School District",
            "state", "WI",
            "website", "www.other-creek.example.org",
            "slug", "other-creek",
            "person", "Lee Quinn",
            "office", "Records",
            "email", OTHER_EMAIL));

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
            person.field("NCES district id, if you know it").fill("12");
            person.field("Web address of the district").fill("not a site");
            person.field("Name in your address here").fill("Willow Creek!");
            person.field("Your e-mail address at the district").fill("not an address");
            person.button("Send the link").click();

            assertSays(person, "Name of the district", "Enter the name of the district");
            assertSays(person, "State or territory", "Choose the state or territory");
            assertSays(
                    person, "NCES district id, if you know it", "Enter the 7 digits of the NCES id, or leave it empty");
            assertSays(
                    person,
                    "Web address of the district",
                    "Enter the web address of the district, such as www.example-isd.org");
            assertSays(person, "Name in your address here", "Use 3 to 63 small letters, digits and single hyphens");
            assertSays(person, "Your name", "Enter your name");
            assertSays(person, "Your office", "Enter your office");
            assertSays(
                    person,
                    "Your e-mail address at the district",
                    "Enter an e-mail address, such as name@example-isd.org");
            assertThat(person.field("Name in your address here")).hasValue("Willow Creek!");
            person.assertFits();
            person.assertAccessible();
            person.screenshot("signup-problems");
        }
    }

    @Test
    @Order(3)
    void aDistrictSignsUpAndItsFirstAdminSignsIn(LocalPlatform platform, Browser browser) throws InterruptedException {
        try (var person = browser.desktop()) {
            person.open("/signup/new");
            fill(person, WILLOW_CREEK);
            person.button("Send the link").click();
            assertThat(person.heading("Open the link in your mail")).isVisible();

            var link = Mails.link(platform, EMAIL, "/signup/confirm/");
            person.open(link);
            person.assertAccessible();
            person.button("Set it up").click();
            // The page of a sign-up that is under way asks again by itself, which would end a visit elsewhere.
            assertThat(person.heading("Willow Creek Unified School District is on Plainview"))
                    .isVisible();

            person.open(Mails.link(platform, EMAIL, "/realms/plainview/"));
            choosePassword(person, PASSWORD);
            person.open("/login/willow-creek");
            if (person.page().url().contains("/realms/")) {
                person.signInAtKeycloak(EMAIL, PASSWORD);
            }
            person.page().waitForURL(Pattern.compile(".*/console/willow-creek.*"));
            assertThat(person.session().get("member").get("role").asString()).isEqualTo("ADMIN");
            person.screenshot("console-first-day");

            try (var again = browser.desktop()) {
                assertThat(again.page().navigate(link).status()).isEqualTo(410);
                assertThat(again.heading("This link has been used")).isVisible();
                again.assertAccessible();
                again.link("See where your sign-up stands").click();
                assertThat(again.heading("Willow Creek Unified School District is on Plainview"))
                        .isVisible();
            }
        }
    }

    @Test
    @Order(4)
    void theSameDistrictTwiceIsSaidClearly(Browser browser) {
        try (var person = browser.desktop()) {
            person.open("/signup/new");
            fill(person, WILLOW_CREEK.with("name", "WILLOW CREEK unified").with("slug", "willow-creek-again"));
            person.button("Send the link").click();
            assertSays(
                    person,
                    "Name of the district",
                    "This district is on Plainview already. Ask its admin to invite you, or find it from the front page.");

            person.open("/signup/new");
            fill(person, WILLOW_CREEK.with("name", "Aspen Draw School District").with("slug", "aspen-draw"));
            person.button("Send the link").click();
            assertSays(
                    person,
                    "NCES district id, if you know it",
                    "A district with this NCES id is on Plainview already. Ask its admin to invite you.");
        }
    }

    @ParameterizedTest
    @Order(5)
    @CsvSource({
        "willow-creek, 'Another district has this name in its address. Choose another.'",
        "cedar-bluff, 'Another district has this name in its address. Choose another.'",
        "operator, 'This name is reserved for the platform. Choose another.'",
        "www, 'This name is reserved for the platform. Choose another.'"
    })
    void anAddressThatIsReservedOrTakenIsSaidClearly(
            String slug, String message, LocalPlatform platform, Browser browser) {
        int mails = platform.mail().mails().size();
        try (var person = browser.desktop()) {
            person.open("/signup/new");
            fill(person, OTHER_CREEK.with("slug", slug));
            person.button("Send the link").click();

            assertSays(person, "Name in your address here", message);
            assertThat(platform.mail().mails()).hasSize(mails);
        }
    }

    @Test
    @Order(6)
    void aLinkThatExpiredSetsNothingUp(LocalPlatform platform, Browser browser) throws Exception {
        try (var person = browser.desktop()) {
            person.open("/signup/new");
            fill(person, OTHER_CREEK);
            person.button("Send the link").click();
            assertThat(person.heading("Open the link in your mail")).isVisible();
            var link = Mails.link(platform, OTHER_EMAIL, "/signup/confirm/");
            person.open(link);
            aDayPasses(platform);

            // Also for someone who left the page open overnight.
            person.button("Set it up").click();
            assertThat(person.heading("This link has expired")).isVisible();
            person.assertAccessible();
            assertThat(person.page().navigate(link).status()).isEqualTo(410);
            assertThat(person.heading("This link has expired")).isVisible();

            assertThat(platform.bean(Districts.class).bySlug("other-creek")).isEmpty();
            person.link("Begin again").click();
            assertThat(person.page()).hasURL(Pattern.compile(".*/signup$"));
        }
    }

    @Test
    @Order(7)
    void aLinkThatNobodySentIsSaidClearly(Browser browser) {
        try (var person = browser.desktop()) {
            assertThat(person.page().navigate("/signup/confirm/guessed").status())
                    .isEqualTo(404);
            assertThat(person.heading("We do not know this link")).isVisible();
            person.assertAccessible();
        }
    }

    @Test
    @Order(8)
    void theFirstDayBeginsWithAStarterAndTheCatalogue(LocalPlatform platform, Browser browser) {
        try (var admin = browser.desktop()) {
            admin.open("/login/willow-creek");
            admin.signInAtKeycloak(EMAIL, PASSWORD);
            admin.page().waitForURL(Pattern.compile(".*/console/willow-creek.*"));

            admin.link("See how to begin").click();
            admin.field("Small").check();
            admin.page().getByText("See what is in it").click();
            assertThat(admin.page().getByText("Daily attendance").first()).isVisible();
            admin.assertAccessible();
            admin.screenshot("console-start");
            admin.button("Put 28 elements into the record").click();
            assertThat(admin.page().getByText("items were added").first()).isVisible();

            admin.link("CEDS elements").click();
            admin.field("Search").fill("truant");
            admin.field("Truant Status").check();
            admin.field("Search").fill("absent att");
            admin.field("Absent Attendance Category").check();
            admin.assertAccessible();
            admin.screenshot("console-catalogue");
            admin.button("Put 2 into the record").click();
            assertThat(admin.page().getByText("2 items were added")).isVisible();
            assertThat(admin.field("Absent Attendance Category")).isDisabled();

            var district = platform.bean(Districts.class).bySlug("willow-creek").orElseThrow();
            var record = DistrictScope.call(
                    district.id(), () -> platform.bean(WorkingRecord.class).load());
            assertThat(record.elements().list()).hasSize(30);
        }
    }

    private static void aDayPasses(LocalPlatform platform) throws SQLException {
        try (var connection = platform.database().asSuperuser();
                var statement = connection.createStatement()) {
            assertThat(
                            statement.executeUpdate(
                                    "UPDATE signup SET token_expires_at = token_expires_at - interval '24 hours' WHERE slug = 'other-creek'"))
                    .isEqualTo(1);
        }
    }

    /** What somebody types into the form, by the name of the field. */
    private record Answers(Map<String, String> byField) {
        Answers with(String field, String value) {
            var more = new HashMap<>(byField);
            more.put(field, value);
            return new Answers(more);
        }
    }

    private static void fill(Visitor person, Answers answers) {
        answers.byField().forEach((field, value) -> {
            var control = person.page().locator("[name=" + field + "]");
            if (field.equals("state")) {
                control.selectOption(value);
            } else {
                control.fill(value);
            }
        });
    }

    /** The message stands with the field, for eyes and for screen readers. */
    private static void assertSays(Visitor person, String field, String message) {
        assertThat(person.field(field)).hasAttribute("aria-invalid", "true");
        assertThat(person.field(field)).hasAccessibleDescription(Pattern.compile(message.replace(".", "\\.") + "$"));
        assertThat(person.link(message)).isVisible();
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
