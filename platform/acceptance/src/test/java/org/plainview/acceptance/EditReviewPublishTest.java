package org.plainview.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plainview.local.LocalPlatform;

/** Staff change the record, review what differs, and publish it as two persons; parents then read it. */
@ExtendWith(Platform.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditReviewPublishTest {
    private static final String DISTRICT = "juniper-flats";
    private static final String ITEM = "/console/juniper-flats/record/elements/library-loans";
    private static final String MEANING =
            "Which books your child has at home now. What was read before is erased each night.";
    private static final String LIMIT = "Ask the librarian to keep no list of loans.";

    @Test
    @Order(1)
    void twoPeopleWhoEditTheSameElementLoseNothing(LocalPlatform platform, Browser browser) {
        try (var steward = browser.desktop();
                var admin = browser.desktop()) {
            steward.signIn(Accounts.of(platform, DISTRICT, "steward"));
            admin.signIn(Accounts.of(platform, DISTRICT, "admin"));
            steward.open(ITEM);
            admin.open(ITEM);
            field(steward, "Description").fill(MEANING);
            field(admin, "How it can be limited").fill(LIMIT);

            admin.button("Save changes").click();
            assertThat(admin.page()
                            .getByText("Saved", new Page.GetByTextOptions().setExact(true))
                            .first())
                    .isVisible();
            steward.button("Save changes").click();

            assertThat(steward.heading("Somebody changed this while you were editing"))
                    .isVisible();
            var dialog = steward.page().getByRole(AriaRole.ALERTDIALOG);
            assertThat(dialog).containsText(MEANING);
            assertThat(dialog).containsText(LIMIT);
            steward.screenshot("console-conflict");
            steward.assertAccessible();
            steward.button("Save these choices").click();
            assertThat(dialog).isHidden();
            steward.open(ITEM);
            assertThat(field(steward, "Description")).hasValue(MEANING);
            assertThat(field(steward, "How it can be limited")).hasValue(LIMIT);
        }
    }

    @Test
    @Order(2)
    void historySaysWhoChangedWhat(LocalPlatform platform, Browser browser) {
        try (var steward = browser.desktop()) {
            steward.signIn(Accounts.of(platform, DISTRICT, "steward"));
            steward.open("/console/" + DISTRICT + "/history");

            assertThat(steward.page().getByText("Elise Tanner").first()).isVisible();
            assertThat(steward.page().getByText("Marcus Begay").first()).isVisible();
            assertThat(steward.page().getByText("Library loans").first()).isVisible();
            steward.screenshot("console-history");
            steward.assertAccessible();

            steward.field("Who did it").fill("marcus");
            assertThat(steward.page().getByText("Elise Tanner")).hasCount(0);
            assertThat(steward.page().getByText("Marcus Begay").first()).isVisible();
        }
    }

    @Test
    @Order(3)
    void anEditionWaitsForItsHourAndIsTakenBack(LocalPlatform platform, Browser browser) {
        int next = Districtwide.editions(platform, DISTRICT) + 1;
        try (var approver = browser.desktop()) {
            approver.signIn(Accounts.of(platform, DISTRICT, "approver"));
            approver.open("/console/" + DISTRICT + "/review");
            approver.field("At a time to come").check();
            approver.field("Day and time")
                    .fill(LocalDate.now(ZoneId.systemDefault()).plusDays(3) + "T06:00");
            approver.button("Schedule edition " + next).click();

            var waiting = approver.page().getByText("The next edition goes out on");
            assertThat(waiting).isVisible();
            assertThat(approver.page().getByText("6:00").first()).isVisible();
            approver.screenshot("console-scheduled");
            approver.assertAccessible();

            approver.button("Take it back").click();
            assertThat(waiting).isHidden();
            assertThat(Districtwide.editions(platform, DISTRICT) + 1).isEqualTo(next);
        }
    }

    @Test
    @Order(4)
    void nobodyPublishesAloneWhereTwoMust(LocalPlatform platform, Browser browser) {
        int next = Districtwide.editions(platform, DISTRICT) + 1;
        try (var admin = browser.desktop();
                var steward = browser.desktop();
                var approver = browser.desktop();
                var parent = browser.phone()) {
            admin.signIn(Accounts.of(platform, DISTRICT, "admin"));
            admin.open("/console/" + DISTRICT + "/settings");
            admin.page().getByRole(AriaRole.CHECKBOX).first().click();
            assertThat(admin.page().getByText("Saved").first()).isVisible();

            steward.signIn(Accounts.of(platform, DISTRICT, "steward"));
            steward.open("/console/" + DISTRICT + "/review");
            assertThat(steward.page().getByText("Library loans").first()).isVisible();
            assertThat(steward.button("Publish edition " + next)).hasCount(0);
            steward.field("Note for the public").fill("We say what happens to the list of loans.");
            steward.button("Ask for approval").click();
            assertThat(steward.page()
                            .getByText("We say what happens to the list of loans.")
                            .first())
                    .isVisible();

            approver.signIn(Accounts.of(platform, DISTRICT, "approver"));
            approver.open("/console/" + DISTRICT + "/review");
            var preview = approver.page().frameLocator(".pv-preview");
            assertThat(preview.getByText("Draft.")).isVisible();
            preview.getByRole(AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName("Library loans"))
                    .first()
                    .click();
            assertThat(preview.getByText(MEANING).first()).isVisible();
            approver.screenshot("console-review");
            approver.assertAccessible();
            approver.button("Approve and publish edition " + next).click();
            assertThat(approver.page()
                            .getByText("Edition " + next + " is public")
                            .first())
                    .isVisible();

            parent.open("/d/" + DISTRICT + "/data/library-loans");
            assertThat(parent.text()).contains(MEANING).contains(LIMIT);
            parent.open("/d/" + DISTRICT + "/changes");
            assertThat(parent.text()).contains("We say what happens to the list of loans.");
        }
    }

    @Test
    @Order(5)
    void oneChangedByteOfAnEditionIsFoundAndNamed(LocalPlatform platform, Browser browser) throws SQLException {
        try (var approver = browser.desktop()) {
            approver.signIn(Accounts.of(platform, DISTRICT, "approver"));
            approver.open("/console/" + DISTRICT + "/review");
            approver.button("Check all editions").click();
            assertThat(approver.page()
                            .getByText("All " + Districtwide.editions(platform, DISTRICT)
                                    + " editions are as they were published"))
                    .isVisible();

            flipOneByteOfEdition2(platform);
            try {
                approver.open("/console/" + DISTRICT + "/review");
                approver.button("Check all editions").click();

                assertThat(approver.page().getByText("Something was changed after it was published"))
                        .isVisible();
                assertThat(approver.page()
                                .getByRole(AriaRole.LISTITEM)
                                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^Edition 2"))))
                        .isVisible();
            } finally {
                flipOneByteOfEdition2(platform);
            }
        }
    }

    /** The same again puts it back. */
    private static void flipOneByteOfEdition2(LocalPlatform platform) throws SQLException {
        try (var connection = platform.database().asSuperuser();
                var statement = connection.createStatement()) {
            var changed = statement.executeUpdate("""
                    UPDATE edition SET content = set_byte(content, 200, 255 - get_byte(content, 200))
                    WHERE number = 2 AND district_id = (SELECT id FROM district WHERE slug = 'juniper-flats')
                    """);
            assertThat(changed).isEqualTo(1);
        }
    }

    private static Locator field(Visitor visitor, String label) {
        return visitor.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }
}
