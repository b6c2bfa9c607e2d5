package org.plainview.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plainview.local.LocalPlatform;

/** What staff do now and then: answer a teacher, take everything along, look after links. */
@ExtendWith(Platform.class)
class DeskWorkTest {
    private static final String DISTRICT = "juniper-flats";
    private static final String TEACHER = "teacher@juniper-flats.example.org";

    @Test
    void aTeacherAsksForAnAppAndIsAnswered(LocalPlatform platform, Browser browser) throws InterruptedException {
        try (var teacher = browser.phoneWithoutScripts();
                var steward = browser.desktop()) {
            teacher.open("/d/" + DISTRICT + "/products");
            teacher.link("Ask for an app").click();
            teacher.page().locator("#app").fill("Star Charts");
            teacher.page().locator("#email").fill("not an address");
            teacher.page().locator("main form button").click();
            assertThat(teacher.page().getByRole(AriaRole.ALERT)).isVisible();
            assertThat(teacher.page().locator("#app")).hasValue("Star Charts");
            teacher.assertFits();

            teacher.page().locator("#purpose").fill("To see the sky in class.");
            teacher.page().locator("#classes").fill("Grade 5");
            teacher.page().locator("#person").fill("Ruth Vega");
            teacher.page().locator("#email").fill(TEACHER);
            teacher.page().locator("main form button").click();
            teacher.open(Mails.link(platform, TEACHER, "/products/requests/"));
            teacher.page().locator("main form button").click();

            steward.signIn(Accounts.of(platform, DISTRICT, "steward"));
            steward.open("/console/" + DISTRICT + "/product-requests");
            assertThat(steward.heading("Star Charts")).isVisible();
            assertThat(steward.page().getByText("To see the sky in class.")).isVisible();
            steward.screenshot("console-product-requests");
            steward.assertAccessible();
            steward.button("Make a product “Star Charts”").click();
            var answer = steward.page().getByLabel("Answer", new Page.GetByLabelOptions().setExact(true));
            answer.selectOption("in-review");
            steward.page().locator("main form button[type=submit]").last().click();

            assertThat(steward.heading("Answered")).isVisible();
            assertThat(steward.page().getByText("To see the sky in class.")).hasCount(0);
        }
    }

    @Test
    void everythingIsTakenAlongAndNothingIsTakenInOverWhatIsThere(LocalPlatform platform, Browser browser)
            throws IOException {
        try (var admin = browser.desktop()) {
            admin.signIn(Accounts.of(platform, DISTRICT, "admin"));
            admin.open("/console/" + DISTRICT + "/archive");
            admin.assertAccessible();

            var archive = admin.page()
                    .waitForDownload(() -> admin.link("Export everything").click())
                    .path();

            try (var zip = new ZipFile(archive.toFile())) {
                assertThat(zip.stream().map(ZipEntry::getName).collect(Collectors.toSet()))
                        .contains("manifest.json", "record.json", "site/index.html");
            }
            admin.page()
                    .locator("main input[type=file]")
                    .setInputFiles(new FilePayload("all.zip", "application/zip", Files.readAllBytes(archive)));
            assertThat(admin.page().getByRole(AriaRole.ALERT)).isVisible();
            admin.screenshot("console-archive");
        }
    }

    @Test
    void theLinksOfTheSiteAreLookedAfter(LocalPlatform platform, Browser browser) {
        try (var steward = browser.desktop()) {
            steward.signIn(Accounts.of(platform, DISTRICT, "steward"));
            steward.open("/console/" + DISTRICT + "/links");

            assertThat(steward.heading("Links")).isVisible();
            assertThat(steward.page()
                            .locator("main a[href^='/console/'], main li")
                            .first())
                    .isVisible();
            steward.screenshot("console-links");
            steward.assertAccessible();
        }
    }
}
