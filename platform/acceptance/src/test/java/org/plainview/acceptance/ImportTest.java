package org.plainview.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plainview.local.LocalPlatform;

/** A steward brings the spreadsheet that the district has. */
@ExtendWith(Platform.class)
class ImportTest {
    private static final String LIST = """
            Data element,Definition,Category,CEDS ID
            Ability group,Whether a class is grouped by what students can do.,enrollment,000328
            Academic award date,The day on which an award was conferred.,transcript,000001
            """;
    private static final String STUDENTS = """
            Student ID,First Name,Last Name,Birthdate,Grade
            100233,Maria,Lopez,2014-03-02,5
            100234,James,Miller,2014-07-19,5
            100235,Aisha,Khan,2013-11-30,5
            """;

    @Test
    void theSheetIsMappedPreviewedPutInAndThenChangesNothing(LocalPlatform platform, Browser browser) {
        try (var steward = browser.desktop()) {
            steward.signIn(Accounts.of(platform, "cedar-bluff", "steward"));
            choose(steward, "inventory.csv", LIST);

            assertThat(steward.page().locator("#mapping")).isVisible();
            assertThat(steward.page().locator("#preview")).isVisible();
            assertThat(steward.page().getByText("Ability group").first()).isVisible();
            steward.screenshot("console-import");
            steward.assertAccessible();
            steward.button("Put 2 items into the record").click();
            assertThat(steward.page()
                            .getByText("inventory.csv is in the record")
                            .first())
                    .isVisible();

            choose(steward, "inventory.csv", LIST);
            assertThat(steward.page().getByText("The record already says all of this. There is nothing to put in."))
                    .isVisible();
        }
    }

    @Test
    void rowsOfStudentsAreRefusedAndNothingOfThemIsKept(LocalPlatform platform, Browser browser) {
        try (var steward = browser.desktop()) {
            steward.signIn(Accounts.of(platform, "cedar-bluff", "steward"));
            choose(steward, "class-list.csv", STUDENTS);

            assertThat(steward.page()
                            .getByText("This file looks like a list of students")
                            .first())
                    .isVisible();
            assertThat(steward.page().getByText("Nothing of the file was kept.").first())
                    .isVisible();
            steward.screenshot("console-import-refused");
            steward.assertAccessible();
        }
    }

    private static void choose(Visitor steward, String name, String content) {
        steward.open("/console/cedar-bluff/import");
        var chooser = steward.page()
                .waitForFileChooser(() -> steward.button("Choose a file").click());
        chooser.setFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    }
}
