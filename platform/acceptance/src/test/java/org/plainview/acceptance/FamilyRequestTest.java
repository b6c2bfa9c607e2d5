package org.plainview.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plainview.local.LocalPlatform;

/** A parent asks on a phone without scripts, staff answer in the console, and the parent reads the answer by the code of the receipt. */
@ExtendWith(Platform.class)
class FamilyRequestTest {
    private static final String ADDRESS = "casey.family@example.org";

    @Test
    void aParentAsksAndReadsTheAnswer(LocalPlatform platform, Browser browser) throws InterruptedException {
        try (var parent = browser.phoneWithoutScripts();
                var staff = browser.desktop()) {
            parent.open("/d/cedar-bluff/data/bus-card");
            parent.link("Make a request").click();
            assertThat(parent.text()).contains("Bus card number");
            looked(parent, "request-form");
            parent.button("Send the request").click();
            assertThat(parent.text()).contains("There is a problem", "Choose what you ask for");
            looked(parent, "request-form-problems");
            parent.page().locator("input[name=kind][value=inspect]").check();
            parent.page().locator("#message").fill("Which trips of the bus are on file?");
            parent.page().locator("input[name=asker][value=parent]").check();
            parent.page().locator("#name").fill("Casey Family");
            parent.page().locator("#mail").fill(ADDRESS);
            parent.button("Send the request").click();
            assertThat(parent.text()).contains("The district has your request");
            looked(parent, "request-receipt");
            parent.link("Open the page of my request").click();
            assertThat(parent.text()).contains("Nobody has begun to work on it yet.");
            looked(parent, "request-standing");
            var page = parent.page().url();
            assertThat(Mails.link(platform, ADDRESS, "/requests/")).isEqualTo(page);

            staff.signIn(Accounts.of(platform, "cedar-bluff", "admin"));
            staff.open("/console/cedar-bluff/requests");
            assertThat(staff.page().getByText("Casey Family")).isVisible();
            staff.assertAccessible();
            staff.screenshot("console-requests");
            staff.page()
                    .getByRole(AriaRole.ROW)
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Casey Family"))
                    .getByRole(AriaRole.LINK)
                    .click();
            assertThat(staff.page().getByText("Which trips of the bus are on file?"))
                    .isVisible();
            staff.field("How you made sure").selectOption("called-back");
            staff.button("Record it").click();
            assertThat(staff.page().getByText("Called back at the number on file: recorded by"))
                    .isVisible();
            staff.page()
                    .getByLabel("Your reply", new Page.GetByLabelOptions().setExact(true))
                    .fill("Two trips a day. Come by to see them.");
            staff.field("After it").selectOption("answered");
            staff.assertAccessible();
            staff.screenshot("console-request");
            staff.button("Send the reply").click();
            assertThat(staff.page().getByText("Two trips a day. Come by to see them."))
                    .isVisible();
            assertThat(staff.errors()).isEmpty();

            parent.open("/d/cedar-bluff/requests");
            looked(parent, "request-code");
            parent.page().locator("#code").fill(page.substring(page.lastIndexOf('/') + 1));
            parent.button("Open my request").click();
            assertThat(parent.text()).contains("Answered", "Two trips a day. Come by to see them.");
            looked(parent, "request-answered");
            parent.link("Español").first().click();
            assertThat(parent.text()).contains("Respondida");
        }
    }

    @Test
    void withScriptsTheFormIsStampedAndGoesThroughAllTheSame(Browser browser) {
        try (var parent = browser.phone()) {
            parent.open("/d/cedar-bluff/es/requests/new?kind=ask");
            parent.assertAccessible();
            parent.page().locator("#message").fill("¿Quién ve el número?\nGracias.");
            parent.page().locator("input[name=asker][value=parent]").check();
            var sent = parent.page()
                    .waitForRequest(
                            request -> request.method().equals("POST"),
                            () -> parent.button("Enviar la solicitud").click());

            assertThat(sent.postData()).containsPattern("(^|&)stamp=\\d+\\.\\d+(&|$)");
            assertThat(parent.heading("El distrito tiene su solicitud")).isVisible();
            parent.assertAccessible();
            assertThat(parent.foreignRequests()).isEmpty();
            assertThat(parent.errors()).isEmpty();
        }
    }

    /** Where no scripts run, no check of accessibility does. */
    private static void looked(Visitor parent, String name) {
        parent.assertFits();
        parent.screenshot("site-" + name);
    }
}
