package org.plainview.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plainview.local.LocalPlatform;
import org.plainview.record.DistrictRecord;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Policy;
import org.plainview.record.PolicyVersion;
import org.plainview.server.documents.Documents;
import org.plainview.server.history.History;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.tenancy.Districts;

/** A steward brings the policy manual that the district has, as files, and mends the words of a policy. */
@ExtendWith(Platform.class)
class PolicyManualTest {
    private static final String DISTRICT = "cedar-bluff";
    private static final int FILES = 105;
    private static final Key FIRST = Key.of("9000-matter-0");

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/markdown", content.getBytes(StandardCharsets.UTF_8));
    }

    private static FilePayload[] manual() {
        var policies = IntStream.range(0, FILES)
                .mapToObj(number -> file(
                        "policy %03d.md".formatted(number),
                        "# Policy 9%03d: Matter %d\n\nThe board decides matter %d.\n\nAdopted: March 4, 2024\n"
                                .formatted(number, number, number)));
        return Stream.concat(policies, Stream.of(file("scan.pdf", "%PDF-1.4 broken")))
                .toArray(FilePayload[]::new);
    }

    @Test
    void aManualOfOverAHundredFilesIsReadConfirmedAndTaken(LocalPlatform platform, Browser browser) {
        try (var steward = steward(platform, browser)) {
            steward.open("/console/" + DISTRICT + "/record/policies");
            steward.link("Policies from files").click();
            var chooser = steward.page()
                    .waitForFileChooser(
                            () -> steward.button("Choose files or a ZIP").click());
            chooser.setFiles(manual());

            var take = steward.button("Take " + FILES + " files into the record");
            assertThat(take).isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(60_000));
            assertThat(steward.page().getByText("It is damaged, has no page").first())
                    .isVisible();
            assertThat(steward.field("Number of policy 007.md")).hasValue("9007");
            assertThat(steward.field("Adopted or revised of policy 007.md")).hasValue("2024-03-04");
            steward.field("Title of policy 007.md").fill("Matters of the seventh kind");
            steward.screenshot("console-policy-files");
            steward.assertAccessible();
            take.click();

            assertThat(steward.page().getByText(FILES + " new policies, " + FILES + " new versions"))
                    .isVisible();
            var record = record(platform);
            assertThat(record.policies().stream().filter(PolicyManualTest::isOfManual))
                    .hasSize(FILES)
                    .extracting(Policy::title)
                    .contains("Matters of the seventh kind", "Matter 104");

            mendTheWords(platform, steward, record);
        } finally {
            forgetTheManual(platform);
        }
    }

    /** They are read and written in the console, and read by parents as the draft shows it. */
    private static void mendTheWords(LocalPlatform platform, Visitor steward, DistrictRecord record) {
        var version = record.policyVersions().stream()
                .filter(each -> each.policy().equals(FIRST))
                .findFirst()
                .orElseThrow();

        steward.open("/console/" + DISTRICT + "/record/policy-versions/" + version.key());
        // Its translation has the same label, and is folded away.
        var words = steward.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Text to read"));
        assertThat(words)
                .hasValue("# Policy 9000: Matter 0\n\nThe board decides matter 0.\n\nAdopted: March 4, 2024\n");
        words.fill("# Policy 9000: Matter 0\n\n## Who decides\n\nThe **superintendent** decides.\n");
        steward.screenshot("console-policy-text");
        steward.button("Save changes").click();
        assertThat(steward.page().getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        var saved = record(platform).policyVersions().find(version.key()).orElseThrow();
        assertThat(text(platform, saved)).contains("The **superintendent** decides.");
        steward.open("/api/districts/" + DISTRICT + "/preview/policies/" + FIRST);
        assertThat(steward.heading("Who decides")).isVisible();
        assertThat(steward.page().locator("article strong")).hasText("superintendent");
    }

    private static String text(LocalPlatform platform, PolicyVersion version) {
        return scoped(platform, () -> platform.bean(Documents.class).text(Objects.requireNonNull(version.text())))
                .orElseThrow();
    }

    /** Other tests look at this district's draft. */
    private static void forgetTheManual(LocalPlatform platform) {
        scoped(platform, () -> {
            var working = platform.bean(WorkingRecord.class);
            platform.bean(History.class).as("Acceptance", () -> {
                working.load().policyVersions().stream()
                        .filter(version -> version.policy().value().startsWith("9"))
                        .forEach(version -> forget(working, ItemKind.POLICY_VERSION, version.key()));
                working.load().policies().stream()
                        .filter(PolicyManualTest::isOfManual)
                        .forEach(policy -> forget(working, ItemKind.POLICY, policy.key()));
            });
            return null;
        });
    }

    private static void forget(WorkingRecord working, ItemKind kind, Key key) {
        working.delete(kind, key, working.find(kind, key).orElseThrow().version());
    }

    private static boolean isOfManual(Policy policy) {
        return policy.key().value().startsWith("9");
    }

    private static DistrictRecord record(LocalPlatform platform) {
        return scoped(platform, () -> platform.bean(WorkingRecord.class).load());
    }

    private static <T> T scoped(LocalPlatform platform, Supplier<T> work) {
        var district = platform.bean(Districts.class).bySlug(DISTRICT).orElseThrow();
        return DistrictScope.call(district.id(), work);
    }

    private static Visitor steward(LocalPlatform platform, Browser browser) {
        var steward = browser.desktop();
        steward.signIn(Accounts.of(platform, DISTRICT, "steward"));
        return steward;
    }
}
