package org.plainview.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plainview.local.LocalPlatform;

/** A steward works on many items at once, as in a spreadsheet, with the keyboard alone. */
@ExtendWith(Platform.class)
class GridTest {
    private static final String GRID = "/console/cedar-bluff/record/retention";

    @Test
    void aRangeFromASpreadsheetIsTriedPutInAndTakenBack(LocalPlatform platform, Browser browser) {
        try (var steward = browser.desktop()) {
            steward.signIn(Accounts.of(platform, "cedar-bluff", "steward"));
            steward.open(GRID);
            var cell = cell(steward, 1, "Kept for");
            var before = cell.textContent();

            paste(steward, cell, "Ten years\nEleven years");
            assertThat(steward.heading("Paste rows")).isVisible();
            assertThat(steward.page().getByText("Ten years").first()).isVisible();
            steward.assertAccessible();
            assertThat(cell).hasText(before);
            steward.button("Put 2 items into the record").click();

            assertThat(steward.page().getByText("2 items were changed.")).isVisible();
            assertThat(cell(steward, 1, "Kept for")).hasText("Ten years");
            assertThat(cell(steward, 2, "Kept for")).hasText("Eleven years");

            steward.button("Take it back").click();
            assertThat(steward.page().getByText("2 changes were taken back.")).isVisible();
            assertThat(cell(steward, 1, "Kept for")).hasText(before);
        }
    }

    @Test
    void rowsAreEditedTogetherAndWhatSomebodyElseChangedIsLeft(LocalPlatform platform, Browser browser) {
        try (var steward = browser.desktop();
                var admin = browser.desktop()) {
            steward.signIn(Accounts.of(platform, "cedar-bluff", "steward"));
            steward.open(GRID);
            cell(steward, 3, "Name").focus();
            steward.page().keyboard().press("Space");
            steward.page().keyboard().press("Shift+ArrowDown");
            assertThat(steward.page().getByText("2 rows selected")).isVisible();
            var theirs = cell(steward, 4, "Name").textContent();
            steward.button("Edit together").click();
            steward.field("What to change").selectOption(new SelectOption().setLabel("How it is destroyed"));
            steward.field("How it is destroyed").fill("Shredded by the county");
            assertThat(steward.heading("What will change")).isVisible();
            assertThat(steward.page().getByText("2 items will change.")).isVisible();
            steward.screenshot("console-many");
            steward.assertAccessible();

            admin.signIn(Accounts.of(platform, "cedar-bluff", "admin"));
            admin.open(GRID);
            paste(admin, cell(admin, 4, "Kept for"), "Twelve years");
            admin.button("Put 1 item into the record").click();
            assertThat(admin.page().getByText("1 item was changed.")).isVisible();
            steward.button("Change 2 items").click();

            assertThat(steward.page().getByText("1 item was changed.")).isVisible();
            assertThat(steward.page().getByText("1 item was left as it stands:"))
                    .isVisible();
            assertThat(steward.page().getByLabel("What was just done").getByText(theirs))
                    .isVisible();
            assertThat(cell(steward, 3, "How it is destroyed")).hasText("Shredded by the county");
            assertThat(cell(steward, 4, "Kept for")).hasText("Twelve years");

            cell(steward, 3, "Name").focus();
            steward.page().keyboard().press("Control+z");
            assertThat(steward.page().getByText("1 change was taken back.")).isVisible();
        }
    }

    @Test
    void rowsAreDeletedTogetherUnlessTheyAreInUseAndComeBackFromTheHistory(LocalPlatform platform, Browser browser) {
        try (var steward = browser.desktop()) {
            steward.signIn(Accounts.of(platform, "cedar-bluff", "steward"));
            steward.open(GRID);
            delete(steward, 1);
            assertThat(steward.page().getByText("Nothing was deleted.")).isVisible();
            assertThat(steward.page().getByText("still in use")).isVisible();

            steward.open("/console/cedar-bluff/record/questions");
            var question = cell(steward, 1, "Name").textContent();
            delete(steward, 1);
            assertThat(steward.page().getByText("1 item was deleted.")).isVisible();
            assertThat(cell(steward, 1, "Name")).not().hasText(question);

            steward.open("/console/cedar-bluff/history");
            steward.field("What was done").selectOption(new SelectOption().setLabel("Deleted"));
            steward.screenshot("console-history-deleted");
            steward.assertAccessible();
            steward.button("Bring it back").first().click();
            assertThat(steward.page().getByText("It is back.")).isVisible();
            steward.open("/console/cedar-bluff/record/questions");
            assertThat(cell(steward, 1, "Name")).hasText(question);
        }
    }

    private static void delete(Visitor person, int row) {
        cell(person, row, "Name").focus();
        person.page().keyboard().press("Space");
        person.button("Delete").click();
        person.button("Delete 1 item").click();
    }

    /** The cell of a column in the row of that number, counted from 1. */
    private static Locator cell(Visitor person, int row, String column) {
        var heading =
                person.page().getByRole(AriaRole.COLUMNHEADER).filter(new Locator.FilterOptions().setHasText(column));
        heading.waitFor();
        return person.page()
                .locator(".pv-grid [aria-rowindex='" + (row + 1) + "'] [aria-colindex='"
                        + heading.getAttribute("aria-colindex") + "']");
    }

    /** Puts text on the clipboard, as a spreadsheet program does, and pastes it with the keyboard. */
    private static void paste(Visitor person, Locator cell, String range) {
        person.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        person.page().evaluate("text => navigator.clipboard.writeText(text)", range);
        cell.focus();
        person.page().keyboard().press("Control+v");
    }
}
