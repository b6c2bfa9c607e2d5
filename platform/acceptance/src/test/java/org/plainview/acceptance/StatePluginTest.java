package org.plainview.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plainview.local.LocalPlatform;

/** The operator brings a state's rules while the platform runs; a district switches them on; everyone reads the report. */
@ExtendWith(Platform.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StatePluginTest {
    @Test
    @Order(1)
    void aPluginThatWasTamperedWithIsRefused(LocalPlatform platform, Browser browser) throws IOException {
        try (var operator = browser.desktop()) {
            operator.signIn(Accounts.operator(platform));
            operator.open("/operator/plugins");
            upload(operator, new FilePayload("state-utah.jar", "application/java-archive", withOneMoreFile(utah())));

            assertThat(operator.page()
                            .getByText("It was not installed, and nothing of it was kept.")
                            .first())
                    .isVisible();
            assertThat(operator.page().getByText("state-utah 0.1.0-SNAPSHOT is installed"))
                    .hasCount(0);
            operator.screenshot("operator-plugin-refused");
            operator.assertAccessible();
        }
    }

    @Test
    @Order(2)
    void theOperatorInstallsItWithoutARestartAndTheDistrictSwitchesItOn(LocalPlatform platform, Browser browser)
            throws IOException {
        try (var operator = browser.desktop();
                var admin = browser.desktop()) {
            operator.signIn(Accounts.operator(platform));
            operator.open("/operator/plugins");
            upload(operator, new FilePayload("state-utah.jar", "application/java-archive", Files.readAllBytes(utah())));
            assertThat(operator.page()
                            .getByText("state-utah 0.1.0-SNAPSHOT is installed")
                            .first())
                    .isVisible();
            operator.screenshot("operator-plugins");

            admin.signIn(Accounts.of(platform, "juniper-flats", "admin"));
            admin.open("/console/juniper-flats/plugins");
            var card = admin.page().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("Utah"));
            card.getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText("Switch on"))
                    .click();
            assertThat(card.getByText("Switch off")).isVisible();

            admin.open("/console/juniper-flats/rules");
            assertThat(admin.page()
                            .getByText("Policies and a student data manager")
                            .first())
                    .isVisible();
            assertThat(admin.page().getByText("53E-9-303").first()).isVisible();
            assertThat(admin.page().getByText("Not met").first()).isVisible();
            admin.screenshot("console-rules");
            admin.assertAccessible();
        }
    }

    @Test
    @Order(3)
    void theReportIsPublicWithTheNextEdition(LocalPlatform platform, Browser browser) {
        Districtwide.publishAChange(platform, "juniper-flats");
        try (var parent = browser.phone()) {
            parent.open("/d/juniper-flats/reports");
            parent.page()
                    .locator("main")
                    .getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText("etadata dictionary"))
                    .first()
                    .click();

            assertThat(parent.text()).contains("Utah State Board of Education").contains("Student first and last name");
            parent.assertFits();
            parent.assertAccessible();
            parent.screenshot("site-report");
            var csv = parent.page().locator("a[href$='.csv']").first().getAttribute("href");
            var file = parent.page().context().request().get(csv.startsWith("http") ? csv : platform.url() + csv);
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.text()).contains("Saltbush Systems");
        }
    }

    private static void upload(Visitor operator, FilePayload file) {
        var chooser = operator.page()
                .waitForFileChooser(
                        () -> operator.button("Choose a plugin file").click());
        chooser.setFiles(file);
    }

    private static Path utah() throws IOException {
        try (var built = Files.list(Path.of(System.getProperty("plainview.root"), "plugins/state-utah/target"))) {
            return built.filter(file -> file.getFileName().toString().matches("state-utah-[^-]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The signed JAR with a file that nobody signed. */
    private static byte[] withOneMoreFile(Path jar) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new JarFile(jar.toFile());
                var out = new JarOutputStream(bytes)) {
            for (var entry : (Iterable<JarEntry>) in.stream()::iterator) {
                out.putNextEntry(new JarEntry(entry.getName()));
                in.getInputStream(entry).transferTo(out);
                out.closeEntry();
            }
            out.putNextEntry(new JarEntry("more.txt"));
            out.write("not signed".getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        return bytes.toByteArray();
    }
}
